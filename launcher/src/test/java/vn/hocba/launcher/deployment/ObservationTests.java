package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prometheus asks who is there; alerts and dashboards ask for what is counted. */
@SuppressWarnings("unchecked")
class ObservationTests {

    private static final String RULES = "deploy/prometheus/rules/hocba.yml";
    private static final String GUIDE = "docs/operations.md";
    private static final Set<String> LABELS_OF_ALL = Set.of("application", "instance", "job", "le");

    private static final Meters METERS = Meters.ofSources();
    private static final Map<String, Set<String>> KNOWN = known();

    /** An alert or a recording. */
    private record Rule(String name, boolean alert, String expression, Map<String, Object> content) {}

    @Test
    void expressionsAreUnderstood() {
        PromQl asked = PromQl.of(
                "max by (a, b) (rate(x_total{c=~\"y|z\",d!=\"by (q)\"}[5m])) > 3 * 86400 and on (e) r:s offset 2h == 0");
        assertThat(asked.metrics()).containsExactlyInAnyOrder("x_total", "r:s");
        assertThat(asked.labels()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void metersAreFoundInTheSources() {
        assertThat(METERS.labels().get("hocba_outbox_oldest_age_seconds")).contains("collection");
        assertThat(METERS.labels().get("hocba_sync_deliveries")).contains("state", "level");
        assertThat(METERS.labels().get("hocba_transcript_verifications_total")).contains("by", "verdict");
        assertThat(METERS.labels()).containsKeys("hocba_transcript_render_seconds_count", "hocba_deadletters_total");
    }

    @TestFactory
    Stream<DynamicTest> everyRuleAsksForWhatIsCounted() {
        return rules().stream().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> check(rule.expression())));
    }

    @TestFactory
    Stream<DynamicTest> everyPanelAsksForWhatIsCounted() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Sources.files("deploy/grafana/dashboards", ".json")) {
            JsonNode dashboard = new JsonMapper().readTree(Sources.text(file));
            dashboard
                    .get("panels")
                    .forEach(panel -> panel.path("targets")
                            .forEach(target -> tests.add(DynamicTest.dynamicTest(
                                    panel.get("title").asString(),
                                    () -> check(target.get("expr").asString())))));
            dashboard
                    .path("templating")
                    .path("list")
                    .forEach(variable -> tests.add(DynamicTest.dynamicTest(
                            variable.get("name").asString(),
                            () -> check(variable.path("query")
                                    .path("query")
                                    .asString()
                                    .replaceAll("label_values\\((\\w+), (\\w+)\\)", "max by ($2) ($1)")))));
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private void check(String expression) {
        PromQl asked = PromQl.of(expression);
        Set<String> labels = new HashSet<>(LABELS_OF_ALL);
        for (String metric : asked.metrics()) {
            assertThat(KNOWN).as("meters that a program registers").containsKey(metric);
            labels.addAll(KNOWN.get(metric));
        }
        assertThat(labels).containsAll(asked.labels());
    }

    @Test
    void everyAlertIsTriedAndExplained() {
        Set<String> tried = new TreeSet<>();
        var tests = (List<Map<String, Object>>)
                Sources.yaml("deploy/prometheus/tests/hocba_test.yml").get("tests");
        for (Map<String, Object> test : tests) {
            for (var expected : (List<Map<String, Object>>) test.getOrDefault("alert_rule_test", List.of())) {
                if (expected.containsKey("exp_alerts")) {
                    tried.add(expected.get("alertname").toString());
                }
            }
        }
        List<Rule> alerts = rules().stream().filter(Rule::alert).toList();
        assertThat(alerts).extracting(Rule::name).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tried);
        String guide = Sources.text(GUIDE);
        for (Rule alert : alerts) {
            var annotations = (Map<String, String>) alert.content().get("annotations");
            assertThat(annotations.get("runbook"))
                    .isEqualTo(GUIDE + "#" + alert.name().toLowerCase(Locale.ROOT));
            assertThat(guide.lines()).contains("#### " + alert.name());
            assertThat((Map<String, String>) alert.content().get("labels")).containsKey("severity");
        }
        assertThat(guide.lines().filter(line -> line.startsWith("#### ")).map(line -> line.substring(5)))
                .containsExactlyInAnyOrderElementsOf(
                        alerts.stream().map(Rule::name).toList());
    }

    @Test
    void prometheusAsksEveryProgramWhereItAnswers() {
        Map<String, String> asked = new TreeMap<>();
        for (var job : (List<Map<String, Object>>)
                Sources.yaml("deploy/prometheus/prometheus.yml").get("scrape_configs")) {
            var targets = ((List<Map<String, List<String>>>) job.get("static_configs"))
                    .getFirst()
                    .get("targets");
            asked.put(job.get("job_name").toString(), targets.getFirst() + job.getOrDefault("metrics_path", ""));
        }
        for (Program program : Program.all()) {
            if (!program.name().equals("ministry-simulator")) { // counts nothing for operators
                assertThat(asked)
                        .containsEntry(program.name(), program.name() + ":" + program.port() + Program.METRICS);
                assertThat(program.settings().get("management.endpoints.web.exposure.include"))
                        .contains("prometheus");
                assertThat(program.settings())
                        .containsEntry("management.metrics.tags.application", "${spring.application.name}");
            }
        }
    }

    @Test
    void dashboardsReadTheProvisionedSources() {
        var sources =
                (List<Map<String, Object>>) Sources.yaml("deploy/grafana/provisioning/datasources/datasources.yml")
                        .get("datasources");
        Set<String> known =
                sources.stream().map(source -> source.get("uid").toString()).collect(Collectors.toSet());
        for (var source : sources) {
            String url = source.get("url").toString();
            assertThat(ComposeFile.read().services()).containsKey(url.replaceAll("http://([a-z]+):\\d+", "$1"));
        }
        for (Path file : Sources.files("deploy/grafana/dashboards", ".json")) {
            new JsonMapper()
                    .readTree(Sources.text(file))
                    .findValues("datasource")
                    .forEach(used -> assertThat(known).contains(used.get("uid").asString()));
        }
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (var group : (List<Map<String, Object>>) Sources.yaml(RULES).get("groups")) {
            for (var rule : (List<Map<String, Object>>) group.get("rules")) {
                boolean alert = rule.containsKey("alert");
                rules.add(new Rule(
                        rule.get(alert ? "alert" : "record").toString(),
                        alert,
                        rule.get("expr").toString(),
                        rule));
            }
        }
        return rules;
    }

    /** Our meters, the framework's, Prometheus' own and what its rules record, each with its labels. */
    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new HashMap<>(METERS.labels());
        known.put("up", Set.of("job", "instance"));
        Sources.text("launcher/src/test/resources/vn/hocba/launcher/deployment/framework-meters.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" ")))
                .forEach(words -> known.put(words.getFirst(), Set.copyOf(words.subList(1, words.size()))));
        for (Rule rule : rules()) {
            if (!rule.alert()) {
                Set<String> labels = new HashSet<>(PromQl.of(rule.expression()).labels());
                labels.addAll(((Map<String, String>) rule.content().getOrDefault("labels", Map.of())).keySet());
                known.merge(rule.name(), labels, (one, other) -> {
                    one.addAll(other);
                    return one;
                });
            }
        }
        return known;
    }
}
