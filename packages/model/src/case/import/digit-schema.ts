import * as z from 'zod/mini';

/** One audience on one channel. `templateRef` names a member of `notificationTemplates`. */
const NotificationSchema = z.object({ audience: z.string(), templateRef: z.nullish(z.string()) });
export type DigitNotification = z.infer<typeof NotificationSchema>;

/** `nextState` is the name of a state, or its uuid in what the platform gives out. */
const ActionSchema = z.object({
  action: z.string(),
  nextState: z.nullish(z.string()),
  roles: z.nullish(z.array(z.string())),
  active: z.nullish(z.boolean()),
  notifications: z.nullish(z.array(NotificationSchema)),
});
export type DigitAction = z.infer<typeof ActionSchema>;

/** The state without a name is where nothing was filed yet. `sla` is in milliseconds. */
const StateSchema = z.object({
  uuid: z.nullish(z.string()),
  state: z.nullish(z.string()),
  sla: z.nullish(z.number()),
  isTerminateState: z.nullish(z.boolean()),
  actions: z.nullish(z.array(ActionSchema)),
});
export type DigitState = z.infer<typeof StateSchema>;

export const ServiceSchema = z.object({ businessService: z.string(), businessServiceSla: z.nullish(z.number()), states: z.array(StateSchema) });
export type DigitService = z.infer<typeof ServiceSchema>;

const TemplateSchema = z.object({
  ref: z.string(),
  bodies: z.array(z.object({ channel: z.nullish(z.string()), locale: z.nullish(z.string()), body: z.string() })),
});
export type DigitTemplate = z.infer<typeof TemplateSchema>;

/** The document that the workflow service of DIGIT takes and gives out. What is not named here is not read. */
export const DocumentSchema = z.object({ BusinessServices: z.array(z.unknown()), notificationTemplates: z.nullish(z.array(TemplateSchema)) });
