package vn.hocba.ministry.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocba.ministry.sample.SampleSchool.MORNING;
import static vn.hocba.ministry.sample.SampleSchool.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.ministry.sample.SampleAuthority;
import vn.hocba.ministry.sample.SampleSchool;
import vn.hocba.ministry.sample.SampleSigner;

class PackageInspectionTests {

    @TempDir
    static Path dir;

    private static SampleSchool school;
    private static SampleSchool otherSchool;
    private static SampleSchool stranger;
    private static PackageInspection inspection;

    @BeforeAll
    static void authority() {
        var authority = new SampleAuthority();
        authority.writeRoot(dir.resolve("root.pem"));
        school = new SampleSchool(authority, "79000701");
        otherSchool = new SampleSchool(authority, "79000301");
        stranger = new SampleSchool(new SampleAuthority(), "79000701");
        inspection = new PackageInspection(new Trust(dir.resolve("root.pem")));
    }

    private static Optional<Rejection> ofTranscript(byte[] xml) {
        return ofTranscript("t1-v1", xml);
    }

    private static Optional<Rejection> ofTranscript(String name, byte[] xml) {
        Inspected inspected = inspection.inspect(school.sealedPackage("p1", Map.of(name, xml)));
        assertThat(inspected.refused()).isEmpty();
        assertThat(inspected.findings()).hasSize(1);
        return inspected.findings().getFirst().rejection();
    }

    private static String signed(String xml) {
        return new String(school.transcript("t1", 1, xml), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void acceptsWhatIsInOrder() {
        var transcripts = new LinkedHashMap<String, byte[]>();
        transcripts.put("t1-v1", school.transcript("t1", 1, "8.2"));
        transcripts.put("t2-v3", school.transcript("t2", 3, "9.0"));
        Inspected inspected = inspection.inspect(school.sealedPackage("p1", transcripts));
        assertThat(inspected.packageId()).isEqualTo("p1");
        assertThat(inspected.schoolCode()).isEqualTo("79000701");
        assertThat(inspected.refused()).isEmpty();
        assertThat(inspected.findings())
                .extracting(Inspected.Finding::transcriptId, Inspected.Finding::version, Inspected.Finding::rejection)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("t1", 1L, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple("t2", 3L, Optional.empty()));
    }

    @Test
    void acceptsAPartOfWhatTheManifestLists() {
        var transcripts = new LinkedHashMap<String, byte[]>();
        transcripts.put("t1-v1", school.transcript("t1", 1, "8.2"));
        transcripts.put("t2-v3", school.transcript("t2", 3, "9.0"));
        byte[] manifest = school.manifest("p1", transcripts, school.seal, text -> text);
        transcripts.remove("t1-v1");
        Inspected inspected = inspection.inspect(SampleSchool.zip(manifest, transcripts));
        assertThat(inspected.findings())
                .extracting(Inspected.Finding::transcriptId)
                .containsExactly("t2");
        assertThat(inspected.findings().getFirst().rejection()).isEmpty();
    }

    @Test
    void refusesAFileThatTheManifestDoesNotList() {
        byte[] xml = school.transcript("t1", 1, "8.2");
        byte[] manifest = school.manifest("p1", Map.of("t1-v1", xml), school.seal, text -> text);
        Inspected inspected = inspection.inspect(SampleSchool.zip(manifest, Map.of("t1-v1", xml, "t9-v1", xml)));
        assertThat(inspected.refused()).contains(Rejection.FILE_NOT_LISTED);
        assertThat(inspected.findings())
                .extracting(Inspected.Finding::rejection)
                .containsExactly(Optional.of(Rejection.FILE_NOT_LISTED));
    }

    @Test
    void refusesAnotherContentThanTheManifestPromises() {
        byte[] manifest =
                school.manifest("p1", Map.of("t1-v1", school.transcript("t1", 1, "8.2")), school.seal, text -> text);
        Inspected inspected =
                inspection.inspect(SampleSchool.zip(manifest, Map.of("t1-v1", school.transcript("t1", 1, "9.9"))));
        assertThat(inspected.findings().getFirst().rejection()).contains(Rejection.DIGEST_MISMATCH);
    }

    @Test
    void refusesAManifestThatWasChangedAfterTheSeal() {
        byte[] xml = school.transcript("t1", 1, "8.2");
        String manifest = new String(
                school.manifest("p1", Map.of("t1-v1", xml), school.seal, text -> text), StandardCharsets.UTF_8);
        byte[] changed = utf8(manifest.replace("<MA_TRUONG>79000701", "<MA_TRUONG>79000702"));
        Inspected inspected = inspection.inspect(SampleSchool.zip(changed, Map.of("t1-v1", xml)));
        assertThat(inspected.refused()).contains(Rejection.MANIFEST_SIGNATURE_INVALID);
        assertThat(inspected.findings().getFirst().rejection()).contains(Rejection.MANIFEST_SIGNATURE_INVALID);
    }

    @Test
    void refusesAManifestWithoutASealOrUnderAPersonsSignature() {
        byte[] xml = school.transcript("t1", 1, "8.2");
        byte[] byAPerson = school.manifest("p1", Map.of("t1-v1", xml), school.principal, text -> text);
        assertThat(inspection
                        .inspect(SampleSchool.zip(byAPerson, Map.of("t1-v1", xml)))
                        .refused())
                .contains(Rejection.SIGNER_OF_WRONG_KIND);
        byte[] unsigned = utf8(
                new String(byAPerson, StandardCharsets.UTF_8).replaceAll("(?s)<ds:Signature.*</ds:Signature>", ""));
        assertThat(inspection
                        .inspect(SampleSchool.zip(unsigned, Map.of("t1-v1", xml)))
                        .refused())
                .contains(Rejection.SIGNATURE_MISSING);
        byte[] byAStranger = stranger.manifest("p1", Map.of("t1-v1", xml), stranger.seal, text -> text);
        assertThat(inspection
                        .inspect(SampleSchool.zip(byAStranger, Map.of("t1-v1", xml)))
                        .refused())
                .contains(Rejection.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void refusesWhatIsNoPackage() {
        assertThat(inspection.inspect(utf8("no zip at all")).refused()).contains(Rejection.PACKAGE_MALFORMED);
        assertThat(inspection.inspect(new byte[0]).refused()).contains(Rejection.PACKAGE_MALFORMED);
        assertThat(inspection
                        .inspect(SampleSchool.zip(utf8("<GOI_HOC_BA>"), Map.of()))
                        .refused())
                .contains(Rejection.MANIFEST_MALFORMED);
        assertThat(inspection
                        .inspect(SampleSchool.zip(utf8("<HOC_BA></HOC_BA>"), Map.of()))
                        .refused())
                .contains(Rejection.MANIFEST_MALFORMED);
        byte[] withDtd = utf8("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><GOI_HOC_BA>&a;</GOI_HOC_BA>");
        assertThat(inspection.inspect(SampleSchool.zip(withDtd, Map.of())).refused())
                .contains(Rejection.MANIFEST_MALFORMED);
    }

    @Test
    void refusesAChangedMark() {
        assertThat(ofTranscript(utf8(signed("8.2").replace(">8.2<", ">9.2<")))).contains(Rejection.SIGNATURE_INVALID);
    }

    @Test
    void refusesAMissingSignatureAtEveryStage() {
        for (String missing : List.of("gvbm-TOAN", "gvcn", "cbql", "kph")) {
            var signer = new SampleSigner(draft("t1", 1, "8.2"));
            if (!missing.equals("gvbm-TOAN")) {
                signer.sign("gvbm-TOAN", "dtk-TOAN", school.teacher, MORNING);
            }
            if (!missing.equals("gvcn")) {
                signer.sign("gvcn", "thongtinhocba", school.homeroom, MORNING);
            }
            if (!missing.equals("cbql")) {
                signer.sign("cbql", "data", school.principal, MORNING);
            }
            if (!missing.equals("kph")) {
                signer.sign("kph", "data", school.seal, MORNING);
            }
            assertThat(ofTranscript(signer.bytes())).as(missing).contains(Rejection.SIGNATURE_MISSING);
        }
    }

    @Test
    void refusesASignatureOverAnotherElement() {
        byte[] xml = new SampleSigner(draft("t1", 1, "8.2"))
                .sign("gvbm-TOAN", "dtk-TOAN", school.teacher, MORNING)
                .sign("gvcn", "dtk-TOAN", school.homeroom, MORNING)
                .sign("cbql", "data", school.principal, MORNING)
                .sign("kph", "data", school.seal, MORNING)
                .bytes();
        assertThat(ofTranscript(xml)).contains(Rejection.SIGNATURE_INVALID);
    }

    @Test
    void refusesSignersOutOfOrder() {
        byte[] xml = new SampleSigner(draft("t1", 1, "8.2"))
                .sign("gvbm-TOAN", "dtk-TOAN", school.teacher, MORNING.plusSeconds(60))
                .sign("gvcn", "thongtinhocba", school.homeroom, MORNING)
                .sign("cbql", "data", school.principal, MORNING.plusSeconds(70))
                .sign("kph", "data", school.seal, MORNING.plusSeconds(80))
                .bytes();
        assertThat(ofTranscript(xml)).contains(Rejection.SIGNATURE_ORDER);
    }

    @Test
    void refusesAPersonsSignatureForTheSealAndTheReverse() {
        byte[] personForSeal = new SampleSigner(draft("t1", 1, "8.2"))
                .sign("gvbm-TOAN", "dtk-TOAN", school.teacher, MORNING)
                .sign("gvcn", "thongtinhocba", school.homeroom, MORNING)
                .sign("cbql", "data", school.principal, MORNING)
                .sign("kph", "data", school.principal, MORNING)
                .bytes();
        assertThat(ofTranscript(personForSeal)).contains(Rejection.SIGNER_OF_WRONG_KIND);
        byte[] sealForPerson = new SampleSigner(draft("t1", 1, "8.2"))
                .sign("gvbm-TOAN", "dtk-TOAN", school.teacher, MORNING)
                .sign("gvcn", "thongtinhocba", school.homeroom, MORNING)
                .sign("cbql", "data", school.seal, MORNING)
                .sign("kph", "data", school.seal, MORNING)
                .bytes();
        assertThat(ofTranscript(sealForPerson)).contains(Rejection.SIGNER_OF_WRONG_KIND);
    }

    @Test
    void refusesTheSealOfAnotherSchoolAndStrangers() {
        assertThat(ofTranscript(otherSchool.transcript("t1", 1, "8.2"))).contains(Rejection.SEAL_OF_ANOTHER_SCHOOL);
        assertThat(ofTranscript(stranger.transcript("t1", 1, "8.2"))).contains(Rejection.CERTIFICATE_UNTRUSTED);
    }

    @Test
    void refusesATranscriptUnderAnotherName() {
        assertThat(ofTranscript("t2-v1", school.transcript("t1", 1, "8.2"))).contains(Rejection.IDENTITY_MISMATCH);
        assertThat(ofTranscript("t1-v2", school.transcript("t1", 1, "8.2"))).contains(Rejection.IDENTITY_MISMATCH);
    }

    private static byte[] signedByAllButTeachers(String draft) {
        return new SampleSigner(draft)
                .sign("gvcn", "thongtinhocba", school.homeroom, MORNING)
                .sign("cbql", "data", school.principal, MORNING)
                .sign("kph", "data", school.seal, MORNING)
                .bytes();
    }

    @Test
    void wantsEverySubjectSignedExceptAtPrimarySchools() {
        String withoutTeachers = draft("t1", 1, "8.2").replaceAll("<DANH_SACH_GVBM>.*</DANH_SACH_GVBM>", "");
        String version = "<PHIEN_BAN>1</PHIEN_BAN>";
        assertThat(ofTranscript(signedByAllButTeachers(withoutTeachers))).contains(Rejection.SIGNATURE_MISSING);
        assertThat(ofTranscript(
                        signedByAllButTeachers(withoutTeachers.replace(version, version + "<CAP_HOC>THCS</CAP_HOC>"))))
                .contains(Rejection.SIGNATURE_MISSING);
        assertThat(ofTranscript(signedByAllButTeachers(
                        withoutTeachers.replace(version, version + "<CAP_HOC>TIEU_HOC</CAP_HOC>"))))
                .isEmpty();
    }

    @Test
    void wantsTheSealOfTheSchoolThatTheTranscriptNames() {
        String version = "<PHIEN_BAN>1</PHIEN_BAN>";
        String primary = draft("t1", 1, "8.2")
                .replaceAll("<DANH_SACH_GVBM>.*</DANH_SACH_GVBM>", "")
                .replace(
                        version,
                        version + "<CAP_HOC>TIEU_HOC</CAP_HOC><TRUONG><MA_SO_THUE>0379000701</MA_SO_THUE></TRUONG>");
        assertThat(ofTranscript(signedByAllButTeachers(primary))).isEmpty();
        assertThat(ofTranscript(signedByAllButTeachers(primary.replace("0379000701", "0379000999"))))
                .contains(Rejection.SEAL_OF_ANOTHER_SCHOOL);
    }

    @Test
    void refusesWrappingAndStraySignatures() {
        String good = signed("8.2");
        assertThat(ofTranscript(utf8(good.replace("</HOC_BA>", "<X Id=\"data\"></X></HOC_BA>"))))
                .contains(Rejection.XML_MALFORMED);
        String signature = good.substring(good.indexOf("<ds:Signature"), good.indexOf("</GVBM>"));
        String renamed = signature.replace("sig-gvbm-TOAN", "sig-x").replace("xades-gvbm-TOAN", "xades-x");
        assertThat(ofTranscript(utf8(good.replace("</HOC_BA>", "<X>" + renamed + "</X></HOC_BA>"))))
                .contains(Rejection.SIGNATURE_MISPLACED);
        assertThat(ofTranscript(utf8(good.replace("</GVBM>", renamed + "</GVBM>"))))
                .contains(Rejection.SIGNATURE_MISPLACED);
    }
}
