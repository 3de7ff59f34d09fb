package vn.hocba.launcher.demo.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.SchoolClass;

class RosterTests {

    private static final String STUDENT = "/api/student/v1";

    private final FakePlatform platform = new FakePlatform();

    @BeforeEach
    void registerSchoolsAndStaff() {
        for (School school : platform.city.schools()) {
            platform.server
                    .on("PUT", STUDENT + "/schools/" + school.code(), 200, "{}")
                    .on("POST", STUDENT + "/schools/" + school.code() + "/staff", 200, "{}")
                    .on("PUT", STUDENT + "/classes/c-" + school.code() + "/assignments", 200, "{}");
        }
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void remembersTheIdsOfNewClassesAndPupils() throws InterruptedException {
        for (School school : platform.city.schools()) {
            platform.server
                    .on("POST", classes(school), 201, "{\"classId\": \"c-" + school.code() + "\"}")
                    .on("POST", pupils(school), 201, "{\"pupils\": [{\"pupilId\": \"p-" + school.code() + "\"}]}");
        }

        assertEnrolled(new Roster(platform.scene).enrol(platform.counter));
    }

    @Test
    void findsWhatWasMadeBeforeAnInterruption() throws InterruptedException {
        for (School school : platform.city.schools()) {
            SchoolClass one = school.classes().getFirst();
            platform.server
                    .on("POST", classes(school), 409, "{\"code\": \"class.duplicate\"}")
                    .on(
                            "GET",
                            classes(school) + "?schoolYear=2025-2026",
                            200,
                            "{\"classes\": [{\"name\": \"other\", \"classId\": \"x\"}, {\"name\": \"" + one.name()
                                    + "\", \"classId\": \"c-" + school.code() + "\"}]}")
                    .on("POST", pupils(school), 409, "{\"code\": \"pupil.duplicate\"}")
                    .on(
                            "GET",
                            pupils(school),
                            200,
                            "{\"pupils\": [{\"registerNumber\": \""
                                    + one.pupils().getFirst().registerNumber() + "\", \"pupilId\": \"p-" + school.code()
                                    + "\"}]}");
        }

        assertEnrolled(new Roster(platform.scene).enrol(platform.counter));
    }

    private void assertEnrolled(List<EnrolledClass> enrolled) {
        assertThat(enrolled).hasSize(3).allSatisfy(one -> {
            assertThat(one.classId()).isEqualTo("c-" + one.school().code());
            assertThat(one.pupilIds()).containsExactly("p-" + one.school().code());
        });
        assertThat(platform.counter.count.get()).isEqualTo(3);
    }

    private static String classes(School school) {
        return STUDENT + "/schools/" + school.code() + "/classes";
    }

    private static String pupils(School school) {
        return STUDENT + "/classes/c-" + school.code() + "/pupils";
    }
}
