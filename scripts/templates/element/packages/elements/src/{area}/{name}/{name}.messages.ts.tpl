/** What `linli-{name}` says. */
export interface {Name}Messages {
  heading: string;
}

export const {camel}Messages: {Name}Messages = {
  heading: '标题',
};
