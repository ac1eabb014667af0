package jp.madoguchi.definitions.packages;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a package by path with forward slashes, in path order. */
public final class PackageFiles {

    private final TreeMap<String, byte[]> byPath;

    public PackageFiles(Map<String, byte[]> byPath) {
        this.byPath = new TreeMap<>(byPath);
    }

    public Iterable<String> paths() {
        return byPath.keySet();
    }

    /** The bytes of a file, or null when there is none at that path. Not a copy: do not change them. */
    public byte @Nullable [] bytes(String path) {
        return byPath.get(path);
    }
}
