package vn.hocba.launcher.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Dockerfile, as far as its words can be checked without building it. */
final class Dockerfile {

    private static final Pattern STAGE = Pattern.compile("(?m)^FROM \\S+ AS (\\S+)$");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?!.*--from)(.*)$");

    private final String text = Sources.text("Dockerfile");

    String text() {
        return text;
    }

    List<String> stages() {
        return all(STAGE);
    }

    /** What it is built on that is not one of its own stages. */
    List<String> images() {
        List<String> images = new ArrayList<>(all(FROM));
        images.removeAll(stages());
        return images;
    }

    /** What it copies out of the repository. */
    List<String> copied() {
        List<String> files = new ArrayList<>();
        for (String line : all(COPY)) {
            List<String> words = Arrays.stream(line.split(" "))
                    .filter(word -> !word.startsWith("--"))
                    .toList();
            files.addAll(words.subList(0, words.size() - 1));
        }
        return files;
    }

    /** The modules after Maven's -pl. */
    List<String> modules() {
        Matcher matcher = Pattern.compile("-pl (\\S+)").matcher(text);
        return matcher.find() ? List.of(matcher.group(1).split(",")) : List.of();
    }

    /** The services that are unpacked. */
    List<String> unpacked() {
        Matcher matcher = Pattern.compile("for service in ([a-z -]+);").matcher(text);
        return matcher.find() ? List.of(matcher.group(1).split(" ")) : List.of();
    }

    private List<String> all(Pattern pattern) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
