package vn.hocba.student.pupil.adapter.in.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocba.student.platform.Warning;
import vn.hocba.student.platform.domain.Finding;
import vn.hocba.student.platform.domain.PersonalNumber;
import vn.hocba.student.pupil.domain.Enrolment;
import vn.hocba.student.pupil.domain.Identity;
import vn.hocba.student.pupil.domain.IdentityRules;
import vn.hocba.student.pupil.domain.Pupil;

/** Pupils on the wire. */
final class PupilResponses {

    private PupilResponses() {}

    /**
     * One pupil.
     *
     * @param personalNumber masked for teachers
     * @param warnings what looks strange in the identity; only where it was just sent
     */
    record PupilResponse(
            String pupilId,
            long version,
            @Nullable String personalNumber,
            String fullName,
            LocalDate dateOfBirth,
            String sex,
            @Nullable String ethnicity,
            @Nullable String nationality,
            @Nullable String birthplace,
            @Nullable String address,
            @Nullable String registerNumber,
            List<EnrolmentResponse> enrolments,
            @Nullable List<Warning> warnings) {

        static PupilResponse of(Pupil pupil, boolean withNumber) {
            return of(pupil, withNumber, null);
        }

        static PupilResponse withWarnings(Pupil pupil) {
            return of(pupil, true, warningsOf(null, pupil.identity()));
        }

        private static PupilResponse of(Pupil pupil, boolean withNumber, @Nullable List<Warning> warnings) {
            Identity identity = pupil.identity();
            return new PupilResponse(
                    pupil.pupilId(),
                    pupil.version(),
                    number(identity.personalNumber(), withNumber),
                    identity.fullName(),
                    identity.dateOfBirth(),
                    identity.sex().name(),
                    identity.ethnicity(),
                    identity.nationality(),
                    identity.birthplace(),
                    identity.address(),
                    identity.registerNumber(),
                    pupil.enrolments().stream().map(EnrolmentResponse::of).toList(),
                    warnings);
        }
    }

    record EnrolmentResponse(
            String classId,
            String schoolCode,
            String schoolYear,
            String status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedInFrom) {

        static EnrolmentResponse of(Enrolment one) {
            return new EnrolmentResponse(
                    one.classId(),
                    one.schoolCode(),
                    one.schoolYear().toString(),
                    one.status().name(),
                    one.from(),
                    one.to(),
                    one.movedInFrom());
        }
    }

    /** The pupils of a class, also those who have gone. */
    record RosterResponse(String classId, List<RosterRowResponse> pupils) {

        static RosterResponse of(String classId, List<Pupil> pupils) {
            return new RosterResponse(
                    classId,
                    pupils.stream()
                            .map(pupil -> RosterRowResponse.of(
                                    pupil, pupil.inClass(classId).orElseThrow()))
                            .toList());
        }
    }

    /**
     * One line of a class's roster.
     *
     * @param personalNumber masked
     */
    record RosterRowResponse(
            String pupilId,
            long version,
            @Nullable String personalNumber,
            String fullName,
            LocalDate dateOfBirth,
            String sex,
            @Nullable String registerNumber,
            String status,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedInFrom) {

        static RosterRowResponse of(Pupil pupil, Enrolment here) {
            Identity identity = pupil.identity();
            return new RosterRowResponse(
                    pupil.pupilId(),
                    pupil.version(),
                    number(identity.personalNumber(), false),
                    identity.fullName(),
                    identity.dateOfBirth(),
                    identity.sex().name(),
                    identity.registerNumber(),
                    here.status().name(),
                    here.from(),
                    here.to(),
                    here.movedInFrom());
        }
    }

    /** Who was enrolled, in the order of the request. */
    record EnrolledResponse(List<ReferenceResponse> pupils, List<Warning> warnings) {

        static EnrolledResponse of(List<Pupil> pupils, List<Identity> said) {
            var warnings = new ArrayList<Warning>();
            for (int row = 0; row < said.size(); row++) {
                warnings.addAll(warningsOf(row, said.get(row)));
            }
            return new EnrolledResponse(
                    pupils.stream()
                            .map(pupil -> new ReferenceResponse(pupil.pupilId(), pupil.version()))
                            .toList(),
                    warnings);
        }
    }

    record ReferenceResponse(String pupilId, long version) {}

    private static List<Warning> warningsOf(@Nullable Integer row, Identity identity) {
        List<Finding> findings = IdentityRules.warn(identity);
        String path = row == null ? "" : "pupils[" + row + "].";
        return findings.stream()
                .map(finding -> Warning.of(row, finding.within(path)))
                .toList();
    }

    private static @Nullable String number(@Nullable PersonalNumber number, boolean whole) {
        if (number == null) {
            return null;
        }
        return whole ? number.digits() : number.masked();
    }
}
