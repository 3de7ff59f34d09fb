package vn.hocba.launcher.deployment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Prometheus expression asks for.
 *
 * @param metrics names of metrics
 * @param labels names of labels in matchers and groupings
 */
record PromQl(Set<String> metrics, Set<String> labels) {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|on|without|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern DURATION = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+|\\b\\d[\\w.]*");
    private static final Pattern WORD = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*(\\(?)");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

    static PromQl of(String expression) {
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        String rest = TEXT.matcher(expression).replaceAll("''");
        Matcher matchers = MATCHERS.matcher(rest);
        while (matchers.find()) {
            Arrays.stream(matchers.group(1).split(","))
                    .map(one -> one.split("[=!]")[0])
                    .forEach(label -> add(labels, label));
        }
        rest = matchers.replaceAll(" ");
        Matcher grouping = GROUPING.matcher(rest);
        while (grouping.find()) {
            Arrays.stream(grouping.group(2).split(",")).forEach(label -> add(labels, label));
        }
        rest = DURATION.matcher(grouping.replaceAll(" ")).replaceAll(" ");
        Matcher words = WORD.matcher(rest);
        while (words.find()) {
            if (words.group(2).isEmpty() && !OPERATORS.contains(words.group(1))) {
                metrics.add(words.group(1));
            }
        }
        return new PromQl(metrics, labels);
    }

    private static void add(Set<String> labels, String label) {
        if (!label.isBlank()) {
            labels.add(label.strip());
        }
    }
}
