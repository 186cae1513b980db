import { serve } from '@linli/service/node';
import { conforms } from './support/conforms.js';

conforms(
  'PostgreSQL',
  async (service) => {
    const served = await serve({ service, port: 0 });
    return { baseUrl: served.url, close: async () => void (await served.close(2000)) };
  },
  'through a socket',
);
