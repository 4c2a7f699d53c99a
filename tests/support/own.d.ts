/** A module itself, where another stands for it (`stand-ins.ts`). */
declare module '@/lib/extension/messenger?own' {
  export * from '@/lib/extension/messenger'
}
