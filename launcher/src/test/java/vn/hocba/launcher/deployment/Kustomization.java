package vn.hocba.launcher.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A kustomization.yaml: what it lists and what it makes. */
@SuppressWarnings("unchecked")
record Kustomization(String directory, Map<String, Object> content) {

    static final List<String> ALL = List.of("k8s/base", "k8s/overlays/trial", "k8s/overlays/production");

    static Kustomization read(String directory) {
        return new Kustomization(directory, Sources.yaml(directory + "/kustomization.yaml"));
    }

    List<String> resources() {
        return (List<String>) content.getOrDefault("resources", List.of());
    }

    /** Files with patches; short ones stand in the kustomization itself. */
    List<String> patches() {
        return list("patches").stream()
                .filter(patch -> patch.containsKey("path"))
                .map(patch -> patch.get("path").toString())
                .toList();
    }

    /** Names of images that are replaced. */
    List<String> images() {
        return list("images").stream()
                .map(image -> image.get("name").toString())
                .toList();
    }

    /** Files that generators read. */
    List<String> environmentFiles() {
        List<String> files = new ArrayList<>();
        for (String generator : List.of("configMapGenerator", "secretGenerator")) {
            list(generator).forEach(made -> files.addAll((List<String>) made.get("envs")));
        }
        return files;
    }

    /** The keys and values of each generated Secret or ConfigMap. */
    Map<String, Map<String, String>> generated(String generator) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        for (Map<String, Object> made : list(generator)) {
            Map<String, String> values = new TreeMap<>();
            ((List<String>) made.get("envs"))
                    .forEach(file -> values.putAll(Sources.environment(directory + "/" + file)));
            all.put(made.get("name").toString(), values);
        }
        return all;
    }

    private List<Map<String, Object>> list(String key) {
        return (List<Map<String, Object>>) content.getOrDefault(key, List.of());
    }
}
