export type { LoadRegister, RegisterEntries, RegisterHint, RegisterName, RegisterQuery, RevisionVerdict } from '@linli/model';
