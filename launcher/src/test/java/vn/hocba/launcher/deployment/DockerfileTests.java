package vn.hocba.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The images are built from what the repository has, on the versions that the build names. */
class DockerfileTests {

    private final Dockerfile dockerfile = new Dockerfile();

    @Test
    void buildsEveryProgram() {
        List<String> programs = Program.all().stream().map(Program::name).toList();
        assertThat(programs).hasSizeGreaterThanOrEqualTo(7);
        assertThat(dockerfile.unpacked()).containsExactlyInAnyOrderElementsOf(programs);
        assertThat(dockerfile.modules())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(programs.stream(), Stream.of("local-platform/pki", "local-platform/database"))
                                .toList());
        assertThat(dockerfile.modules())
                .allSatisfy(
                        module -> assertThat(Sources.path(module + "/pom.xml")).exists());
    }

    @Test
    void copiesWhatThereIs() {
        assertThat(dockerfile.copied()).contains("deploy/image/healthy", "deploy/image/train");
        assertThat(dockerfile.copied())
                .allSatisfy(file -> assertThat(Sources.path(file)).exists());
    }

    @Test
    void usesTheVersionsOfTheBuild() {
        assertThat(dockerfile.images())
                .isNotEmpty()
                .allMatch(image -> image.matches("[a-z0-9./-]+:[0-9][A-Za-z0-9._-]*"), "has a version")
                .filteredOn(image -> image.contains("keycloak"))
                .containsOnly("quay.io/keycloak/keycloak:" + property("keycloak.version"));
        assertThat(dockerfile.images())
                .filteredOn(image -> image.contains("temurin"))
                .isNotEmpty()
                .allMatch(image -> image.startsWith("eclipse-temurin:" + property("java.version") + "."));
    }

    @Test
    void runsAsNobodyWithRights() {
        for (String stage : List.of("pki", "keycloak", "service")) {
            String instructions = dockerfile.text().replaceAll("(?s).*FROM \\S+ AS " + stage + "\n", "");
            instructions = instructions.split("\nFROM ")[0];
            assertThat(instructions).as(stage).containsPattern("(?m)^USER [1-9]\\d*:\\d+$");
        }
    }

    private static String property(String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(Sources.text("pom.xml"));
        assertThat(value.find()).isTrue();
        return value.group(1);
    }
}
