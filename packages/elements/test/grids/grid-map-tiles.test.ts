import { expect } from '@open-wc/testing';
import { tileAddresses, tileMatrix } from '@linli/elements/grids/grid-map/tile-addresses.js';

describe('addresses of tiles', () => {
  it('asks Tianditu for the streets and their names, row as row and column as column', () => {
    const [ground, names] = tileAddresses({ kind: 'tianditu', key: 'k1', matrixSet: 'w' });
    expect(ground?.(12, 3370, 1706)).to.equal(
      'https://t4.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX=12&TILEROW=1706&TILECOL=3370&tk=k1',
    );
    expect(names?.(12, 3370, 1706)).to.contain('/cva_w/').and.to.contain('LAYER=cva');
  });

  it('asks for the other matrix set and other layers', () => {
    const addresses = tileAddresses({ kind: 'tianditu', key: 'k', matrixSet: 'c', layers: ['img', 'cia'] });
    expect(addresses.map((address) => address(1, 1, 0).match(/\/(\w+)\/wmts.*TILEMATRIXSET=(\w)/)?.slice(1))).to.deep.equal([['img_c', 'c'], ['cia_c', 'c']]);
  });

  it('fills in what a host writes', () => {
    const [xyz] = tileAddresses({ kind: 'xyz', url: '/tiles/{s}/{z}/{x}/{y}.png?k={key}&keep={other}', key: 'a b', subdomains: ['p', 'q'] });
    expect(xyz?.(5, 26, 13)).to.equal('/tiles/q/5/26/13.png?k=a%20b&keep={other}');
    const [wmts] = tileAddresses({ kind: 'wmts', url: '/wmts/{Layer}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}', layers: ['base'], matrixSet: 'c' });
    expect(wmts?.(3, 12, 2)).to.equal('/wmts/base/c/3/2/12');
  });

  it('counts levels as Tianditu does: two tiles by two at level 1 of w, two by one of c', () => {
    const w = tileMatrix({ kind: 'tianditu', matrixSet: 'w' });
    expect((w.resolutions[1] ?? 0) * 256 * 2).to.be.closeTo(2 * 20037508.342789244, 1e-6);
    const c = tileMatrix({ kind: 'tianditu', matrixSet: 'c' });
    expect(c.origin).to.deep.equal([-180, 90]);
    expect((c.resolutions[1] ?? 0) * 256).to.equal(180);
  });
});
