package jp.madoguchi.engine.registers;

/** Names a register of a municipality: registers of different packages may have the same id. */
public record RegisterId(String packageId, String id) {}
