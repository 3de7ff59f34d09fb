package vn.hocba.signing.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.SignatureReport.Status;
import vn.hocba.signing.validation.domain.Verdict;

/** What somebody could try with a signed transcript; each is refused, and the reason says what was done. */
class HostileXmlTests {

    private static final Office OFFICE = new Office();
    private static String genuine;

    @BeforeAll
    static void sign() {
        genuine = new String(OFFICE.signedXml(Documents.upperSecondary("t1")), StandardCharsets.UTF_8);
    }

    @Test
    void theGenuineOneIsGenuine() {
        Report report = validate(genuine);
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.signatures()).hasSize(15).allMatch(one -> one.status() == Status.VALID);
        assertThat(report.signatures().getLast().signer()).isEqualTo("Trường THPT Nguyễn Thị Minh Khai");
    }

    @Test
    void aChangedMarkNamesTheSubject() {
        int subject = genuine.indexOf("<DIEM_TONG_KET Id=\"dtk-TOAN\">");
        int mark = genuine.indexOf("<CA_NAM>", subject) + "<CA_NAM>".length();
        char digit = genuine.charAt(mark) == '9' ? '8' : '9';
        Report report = validate(genuine.substring(0, mark) + digit + genuine.substring(mark + 1));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(report.problems())
                .extracting(Finding::vi)
                .contains("Nội dung môn Toán đã bị thay đổi sau khi giáo viên môn Toán ký");
        assertThat(report.signatures())
                .filteredOn(one -> one.status() == Status.INVALID)
                .extracting(one -> one.place().element())
                .containsExactly("dtk-TOAN", "thongtinhocba", "data", "data");
    }

    @ParameterizedTest
    @CsvSource({
        "<TEN_LOP>10A1</TEN_LOP>,<TEN_LOP>10A2</TEN_LOP>,content.changed",
        "<ds:SignatureValue Id=\"sv-cbql\">,<ds:SignatureValue Id=\"sv-cbql\">AAAA,signature.broken",
        "URI=\"#dtk-TOAN\",URI=\"#dtk-VAN\",signature.misplaced",
        "URI=\"#dtk-TOAN\",URI=\"http://127.0.0.1:1/x\",signature.misplaced",
        "URI=\"#dtk-TOAN\",URI=\"\",signature.misplaced",
        "URI=\"#dtk-TOAN\",URI=\"#xpointer(/)\",signature.misplaced",
        "rsa-sha256,rsa-sha1,signature.broken"
    })
    void refusesWhatIsChanged(String what, String by, String code) {
        assertThat(genuine).contains(what);
        Report report = validate(genuine.replaceFirst(java.util.regex.Pattern.quote(what), by));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(report.problems()).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/TR/1999/REC-xpath-19991116",
                "http://www.w3.org/2000/09/xmldsig#base64",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
            })
    void refusesOtherTransforms(String transform) {
        String changed = genuine.replaceFirst(
                "<ds:Transform Algorithm=\"[^\"]*\">", "<ds:Transform Algorithm=\"" + transform + "\">");
        assertThat(validate(changed).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void aMissingSignatureIsMissed() {
        Report report = validate(without("gvbm-HOA"));
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(report.problems()).extracting(Finding::vi).contains("Thiếu chữ ký số của giáo viên môn Hóa học");
    }

    @Test
    void aDocumentWithoutSignaturesIsNotGenuine() {
        Report report = validate(Documents.upperSecondary("t1").text());
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        assertThat(report.problems()).hasSize(15);
    }

    /** The signed element is kept somewhere, and another one takes its place. */
    @ParameterizedTest
    @ValueSource(strings = {"before", "inside-object", "beside"})
    void refusesWrappedElements(String where) {
        int start = genuine.indexOf("<DIEM_TONG_KET Id=\"dtk-TOAN\">");
        int end = genuine.indexOf("</DIEM_TONG_KET>", start) + "</DIEM_TONG_KET>".length();
        String original = genuine.substring(start, end);
        String forged = original.replace("Id=\"dtk-TOAN\"", "Id=\"dtk-TOAN2\"").replace("<CA_NAM>", "<CA_NAM>1");
        String changed = switch (where) {
            case "before" -> genuine.replace(original, original + forged);
            case "beside" ->
                genuine.replace(original, forged)
                        .replace("<PHAT_HANH_HOC_BA>", "<KHAC>" + original + "</KHAC><PHAT_HANH_HOC_BA>");
            default ->
                genuine.replace(original, forged)
                        .replaceFirst("<ds:Object>", "<ds:Object>" + original.replace("$", ""));
        };
        assertThat(validate(changed).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void refusesAWholeDocumentWrappedIntoAnother() {
        String forged = Documents.upperSecondary("t1").text().replace("<CA_NAM>", "<CA_NAM>1");
        String wrapped = forged.replace("</PHAT_HANH_HOC_BA>", "</PHAT_HANH_HOC_BA>" + genuine);
        assertThat(validate(wrapped).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void refusesTwoElementsOfOneId() {
        String twice = genuine.replace("<KHEN_THUONG>", "<KHEN_THUONG Id=\"data\">");
        assertThat(twice).isNotEqualTo(genuine);
        assertThat(validate(twice).problems()).extracting(Finding::code).containsExactly("xml.malformed");
    }

    @Test
    void refusesASignatureInAnotherPlace() {
        String value = signature("gvbm-HOA");
        String moved = genuine.replace(value, "").replace("</DANH_SACH_DIEM>", value + "</DANH_SACH_DIEM>");
        assertThat(validate(moved).verdict()).isEqualTo(Verdict.NOT_GENUINE);
        String swapped = genuine.replace(value, "@")
                .replace(signature("gvbm-TOAN"), value)
                .replace("@", "");
        assertThat(validate(swapped).problems()).extracting(Finding::code).contains("signature.misplaced");
    }

    @Test
    void refusesMoreThanOneSignatureInAPlace() {
        String value = signature("cbql");
        String second = value.replace("-cbql\"", "-cbql2\"");
        assertThat(validate(genuine.replace(value, value + second)).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void refusesRemarksInAPlace() {
        String value = signature("cbql");
        assertThat(validate(genuine.replace(value, value + "<!-- x -->")).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE HOC_BA [<!ENTITY x \"y\">]>",
                "<!DOCTYPE HOC_BA SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE HOC_BA [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            })
    void refusesDocumentTypes(String declaration) {
        assertThat(validate(declaration + genuine).problems())
                .extracting(Finding::code)
                .containsExactly("xml.malformed");
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        String deep = "<HOC_BA>".repeat(5000) + "</HOC_BA>".repeat(5000);
        assertThat(validate(deep).problems()).extracting(Finding::code).containsExactly("xml.malformed");
        String large = genuine.replace("<KHEN_THUONG>", "<KHEN_THUONG>" + " ".repeat(3 << 20));
        assertThat(validate(large).problems()).extracting(Finding::code).containsExactly("xml.malformed");
    }

    @Test
    void refusesWhatIsNoDocumentOfOurs() {
        for (String text :
                List.of("<html></html>", "<HOC_BA></HOC_BA>", "<GOI_HOC_BA></GOI_HOC_BA>", "<", "<a><b></a>")) {
            assertThat(validate(text).problems()).extracting(Finding::code).containsExactly("xml.malformed");
        }
        assertThat(validate("hello").problems()).extracting(Finding::code).containsExactly("file.not-a-document");
    }

    @Test
    void aBrokenTimeStampIsNoTimeStamp() {
        int start = genuine.indexOf("<xades:EncapsulatedTimeStamp>", genuine.indexOf("Id=\"sig-kph\""));
        String stampOfAnother = genuine.substring(
                genuine.indexOf("<xades:EncapsulatedTimeStamp>", genuine.indexOf("Id=\"sig-cbql\"")),
                genuine.indexOf("</xades:EncapsulatedTimeStamp>", genuine.indexOf("Id=\"sig-cbql\"")));
        String changed = genuine.substring(0, start)
                + stampOfAnother
                + genuine.substring(genuine.indexOf("</xades:EncapsulatedTimeStamp>", start));
        assertThat(validate(changed).problems()).extracting(Finding::code).containsExactly("timestamp.broken");
    }

    private static String signature(String slotId) {
        int start = genuine.indexOf(
                "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" Id=\"sig-" + slotId + "\"");
        String end = "</ds:Signature>";
        return genuine.substring(start, genuine.indexOf(end, start) + end.length());
    }

    private static String without(String slotId) {
        return genuine.replace(signature(slotId), "");
    }

    private static Report validate(String xml) {
        return OFFICE.validate(xml.getBytes(StandardCharsets.UTF_8));
    }
}
