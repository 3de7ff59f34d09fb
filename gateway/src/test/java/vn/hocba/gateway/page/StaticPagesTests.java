package vn.hocba.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the content policy and offline use demand of the files, before any browser says so. */
class StaticPagesTests {

    private static final String ROOT = "classpath:/static/";

    static List<Resource> pages() throws IOException {
        return files("*.html", 4);
    }

    static List<Resource> scripts() throws IOException {
        return files("assets/*.js", 9);
    }

    static List<Resource> all() throws IOException {
        return Stream.of(pages(), scripts(), files("assets/*.css", 5), files("assets/*.svg", 2))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNothingInline(Resource page) throws IOException {
        String html = text(page);

        assertThat(found("<script(?![^>]*\\ssrc=)[^>]*>", html))
                .as("inline scripts")
                .isEmpty();
        assertThat(found("<script[^>]*>\\s*[^<\\s]", html))
                .as("scripts with a body")
                .isEmpty();
        assertThat(found("<style|\\sstyle=|\\son[a-z]+=|javascript:", html))
                .as("inline")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void loadsNothingFromElsewhere(Resource file) throws IOException {
        String foreign = "(?:https?:)?//(?!www\\.w3\\.org/)[a-z0-9.-]+\\.[a-z]{2,}";
        assertThat(found(foreign, text(file))).isEmpty();
        assertThat(found("@import|@font-face", text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void neverReadsTextAsMarkup(Resource script) throws IOException {
        String sinks = "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|srcdoc"
                + "|DOMParser|createContextualFragment|setHTML";
        assertThat(found(sinks, text(script))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void keepsNoTokenInTheBrowser(Resource script) throws IOException {
        assertThat(found(
                        "document\\.cookie|localStorage\\.setItem\\((?!KEY, chosen)|sessionStorage\\.setItem\\((?!PENDING)",
                        text(script)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesFilesThatExist(Resource page) throws IOException {
        for (String path : groups("(?:src|href)=\"/(assets/[^\"]+)\"", text(page))) {
            assertThat(new PathMatchingResourcePatternResolver()
                            .getResource(ROOT + path)
                            .exists())
                    .as(path)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void importsModulesThatExist(Resource script) throws IOException {
        for (String module : groups("from \"\\./([^\"]+)\"", text(script))) {
            assertThat(script.createRelative(module).exists()).as(module).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void speaksBothLanguages(Resource page) throws IOException {
        String html = text(page);
        assertThat(html).contains("<html lang=\"vi\">").contains("<button type=\"button\" lang=\"en\"");
        assertThat(groups("data-en=\"([^\"]*)\"", html))
                .hasSizeGreaterThan(8)
                .allSatisfy(english -> assertThat(english).isNotBlank());
        assertThat(found("data-en=\"[^\"]*\"[^>]*>\\s*<", html))
                .as("translated elements hold text alone")
                .isEmpty();
    }

    private static List<Resource> files(String pattern, int atLeast) throws IOException {
        List<Resource> files = List.of(new PathMatchingResourcePatternResolver().getResources(ROOT + pattern));
        assertThat(files).as(pattern).hasSizeGreaterThanOrEqualTo(atLeast);
        return files;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> groups(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
