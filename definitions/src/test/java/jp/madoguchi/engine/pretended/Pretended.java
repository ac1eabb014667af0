package jp.madoguchi.engine.pretended;

/** Stands for the engine, which is not on this module's class path, so that a class can wrongly depend on it. */
public class Pretended {}
