package vn.hocba.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import org.junit.jupiter.api.Test;

class TracesTests {

    @Test
    void keepsTheFramesAndDropsWhatQuotesData() {
        var cause = new MongoException("dup key: { personalNumber: \"079012345678\", name: \"Ánh\" }");
        String trace = Traces.withoutData(new IllegalStateException(cause));
        assertThat(trace)
                .contains("com.mongodb.MongoException", "Caused by", "TracesTests.java")
                .doesNotContain("079012345678", "Ánh");
    }

    @Test
    void masksLongNumbers() {
        assertThat(Traces.withoutData(new IllegalStateException("pupil 079012345678 of 11A1")))
                .contains("pupil *** of 11A1");
    }

    @Test
    void namesTheChain() {
        assertThat(Traces.names(new IllegalStateException(new IllegalArgumentException("x"))))
                .isEqualTo("IllegalStateException <- IllegalArgumentException");
    }
}
