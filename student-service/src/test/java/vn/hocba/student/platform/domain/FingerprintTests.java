package vn.hocba.student.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTests {

    @Test
    void isTheSameForTheSamePartsOnly() {
        assertThat(Fingerprint.of("a", "b")).isEqualTo(Fingerprint.of("a", "b")).hasSize(64);
        assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
        assertThat(Fingerprint.of("a", "b")).isNotEqualTo(Fingerprint.of("b", "a"));
        assertThat(Fingerprint.of("a")).isNotEqualTo(Fingerprint.of("a", ""));
    }
}
