package jp.madoguchi.engine.municipalities;

/** A municipality as residents and staff know it. */
public record Municipality(MunicipalityId id, String name) {}
