package vn.hocba.launcher.demo.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.StaffMember;

class JournalTests {

    @TempDir
    Path state;

    @Test
    void goesOnWithADemonstrationThatWasInterrupted() {
        Journal begun = Journal.open(state, 7, 12);

        assertThat(Journal.open(state, 7, 12)).isEqualTo(begun);
        assertThat(Journal.read(state)).contains(begun);
    }

    @Test
    void beginsTheNextOneAfterAFinishedOne() {
        Journal.open(state, 7, 12).finish(state);

        Journal next = Journal.open(state, 7, 12);

        assertThat(next.current().run()).isEqualTo(2);
        assertThat(next.plays().getFirst().finished()).isTrue();
        assertThat(next.current().city()).isNotEqualTo(next.plays().getFirst().city());
    }

    @Test
    void beginsAnotherOneForOtherWishes() {
        Journal.open(state, 7, 12);

        assertThat(Journal.open(state, 7, 24).current().run()).isEqualTo(2);
        assertThat(Journal.open(state, 8, 24).current().run()).isEqualTo(3);
    }

    @Test
    void derivesPasswordsAndPinsThatNoOtherPlatformHas() {
        StaffMember member = City.of(7, 1, 3).staff().getFirst();
        AccountBook here = new AccountBook("one secret");
        AccountBook there = new AccountBook("another secret");

        assertThat(here.of(member)).isEqualTo(new AccountBook("one secret").of(member));
        assertThat(here.of(member).password())
                .hasSize(16)
                .isNotEqualTo(there.of(member).password());
        assertThat(here.pin("GV001")).matches("\\d{8}").isNotEqualTo(there.pin("GV001"));
        assertThat(here.of(member).toString()).doesNotContain(here.of(member).password());
    }
}
