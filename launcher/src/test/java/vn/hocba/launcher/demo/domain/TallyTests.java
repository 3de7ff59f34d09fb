package vn.hocba.launcher.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTests {

    @Test
    void agreesWhenEveryPupilArrivedWithAllSignatures() {
        assertThat(new Tally(12, 12, 12, 12, 12, 12, 132, 132, 8, 8).agrees()).isTrue();
    }

    @Test
    void disagreesWhenOneNumberIsOff() {
        assertThat(new Tally(12, 11, 12, 12, 12, 12, 132, 132, 8, 8).agrees()).isFalse();
        assertThat(new Tally(12, 12, 11, 12, 12, 12, 132, 132, 8, 8).agrees()).isFalse();
        assertThat(new Tally(12, 12, 12, 11, 12, 12, 132, 132, 8, 8).agrees()).isFalse();
        assertThat(new Tally(12, 12, 12, 12, 13, 12, 132, 132, 8, 8).agrees()).isFalse();
        assertThat(new Tally(12, 12, 12, 12, 12, 11, 132, 132, 8, 8).agrees()).isFalse();
        assertThat(new Tally(12, 12, 12, 12, 12, 12, 131, 132, 8, 8).agrees()).isFalse();
        assertThat(new Tally(12, 12, 12, 12, 12, 12, 132, 132, 8, 7).agrees()).isFalse();
    }
}
