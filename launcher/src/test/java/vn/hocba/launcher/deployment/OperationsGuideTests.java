package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/operations.md says what the sources say. */
class OperationsGuideTests {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final String guide = Sources.text("docs/operations.md");

    @Test
    void listsEveryNameOfTheEnvironment() {
        Set<String> read = new TreeSet<>();
        Program.all().forEach(program -> read.addAll(program.placeholders().keySet()));
        Set<String> listed = new TreeSet<>();
        rows("## 4. Environment").forEach(cells -> code(cells.getFirst(), listed));
        assertThat(listed).isEqualTo(read);
    }

    @Test
    void saysWhatTheDeploymentsSetOfTheFramework() {
        Set<String> named = new TreeSet<>();
        code(guide, named);
        ComposeFile.read().services().values().stream()
                .filter(container -> container.text("image").startsWith("hocba/"))
                .filter(container -> !container.name().equals("keycloak"))
                .flatMap(container -> container.environment().keySet().stream())
                .forEach(name -> assertThat(named).contains(name));
        Manifests.of("k8s/base").workloads().stream()
                .flatMap(workload -> workload.template().getSpec().getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .forEach(variable -> assertThat(named).contains(variable.getName()));
    }

    @Test
    void listsEveryOperationOfTheDatabase() {
        Map<String, Set<String>> listed = new TreeMap<>();
        rows("## 10. MongoDB operations").forEach(cells -> {
            Set<String> operations = new TreeSet<>();
            code(cells.get(1), operations);
            listed.put(cells.getFirst(), operations);
        });
        assertThat(listed).isEqualTo(DatabaseOperations.used());
        assertThat(listed.get("Commands"))
                .contains("find", "replaceOne")
                .doesNotContain("startSession", "watch", "withTransaction", "bulkWrite");
    }

    @Test
    void namesThePortsOfThePrograms() {
        Map<String, String> listed = new TreeMap<>();
        rows("## 1. What runs").forEach(cells -> listed.put(cells.getFirst(), cells.get(1)));
        Program.all().stream()
                .filter(program -> !program.name().equals("ministry-simulator"))
                .forEach(program -> assertThat(listed).containsEntry(program.name(), Integer.toString(program.port())));
        assertThat(listed).hasSize(Program.all().size() - 1);
    }

    /** The cells of a section's table, without its head. */
    private List<List<String>> rows(String title) {
        assertThat(guide.lines()).contains(title);
        String section = guide.substring(guide.indexOf(title) + title.length()).split("\n## ")[0];
        return section.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static void code(String text, Set<String> into) {
        CODE.matcher(text).results().forEach(found -> into.add(found.group(1)));
    }
}
