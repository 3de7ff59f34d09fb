package vn.hocba.signing.validation.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.preservation.application.FindEvidence;
import vn.hocba.signing.register.domain.Register;
import vn.hocba.signing.register.domain.School;
import vn.hocba.signing.validation.domain.Checked;
import vn.hocba.signing.validation.domain.Cover;
import vn.hocba.signing.validation.domain.FileKind;
import vn.hocba.signing.validation.domain.Finding;
import vn.hocba.signing.validation.domain.Findings;
import vn.hocba.signing.validation.domain.PdfReader;
import vn.hocba.signing.validation.domain.Report;
import vn.hocba.signing.validation.domain.SignatureReport;
import vn.hocba.signing.validation.domain.SignatureReport.Status;
import vn.hocba.signing.validation.domain.SignedForm;
import vn.hocba.signing.validation.domain.SigningOrder;
import vn.hocba.signing.validation.domain.Verdict;
import vn.hocba.signing.validation.domain.XmlReader;

/**
 * Judges a file: every signature that its form demands, their order, and the school whose seal it is. A PDF is judged by its
 * seal and by the XML inside of it, under one verdict.
 */
public final class ValidateFile {

    private final XmlReader xml;
    private final PdfReader pdf;
    private final JudgeSignature judge;
    private final Register register;
    private final FindEvidence evidence;

    public ValidateFile(XmlReader xml, PdfReader pdf, JudgeSignature judge, Register register, FindEvidence evidence) {
        this.xml = xml;
        this.pdf = pdf;
        this.judge = judge;
        this.register = register;
        this.evidence = evidence;
    }

    public Report handle(byte[] file) {
        FileKind kind = FileKind.of(file);
        return switch (kind) {
            case UNKNOWN -> refused(kind, Findings.NOT_A_DOCUMENT);
            case XML -> ofXml(kind, file, Optional.empty());
            case PDF -> ofPdf(evidence.with(file));
        };
    }

    /** What is inside is read only of a file that somebody trusted has sealed as it is. */
    private Report ofPdf(byte[] file) {
        return switch (pdf.seal(file)) {
            case PdfReader.Sealing.Refused(Finding why) -> refused(FileKind.PDF, why);
            case PdfReader.Sealing.Found(var checked) -> {
                JudgeSignature.Judged judged = judge.handle(checked);
                SignatureReport seal = judged.report();
                if (seal.status() != Status.VALID) {
                    yield new Report(
                            FileKind.PDF, Optional.empty(), List.of(seal), withReasons(List.of(seal), List.of()));
                }
                yield switch (pdf.inside(file)) {
                    case PdfReader.Inside.Refused(Finding why) ->
                        new Report(FileKind.PDF, Optional.empty(), List.of(seal), List.of(why));
                    case PdfReader.Inside.Xml(byte[] inside) ->
                        withSeal(ofXml(FileKind.PDF, inside, Optional.of(judged.cover())), seal);
                };
            }
        };
    }

    /** What is kept beside an XML is younger than the PDF around it, which proves nothing about that. */
    private Report ofXml(FileKind kind, byte[] bytes, Optional<Cover> around) {
        byte[] withEvidence = evidence.with(bytes);
        if (Arrays.equals(withEvidence, bytes)) {
            return report(kind, bytes, around);
        }
        Report beside = report(kind, withEvidence, Optional.empty());
        return around.isEmpty() || beside.verdict() == Verdict.GENUINE ? beside : report(kind, bytes, around);
    }

    private Report report(FileKind kind, byte[] bytes, Optional<Cover> around) {
        Optional<SignedForm> read = xml.read(bytes);
        if (read.isEmpty()) {
            return refused(kind, Findings.XML_MALFORMED);
        }
        SignedForm form = read.get();
        List<SignatureReport> signatures = judged(form, around);
        var problems = new ArrayList<Finding>();
        if (!SigningOrder.isKept(signatures)) {
            problems.add(Findings.ORDER);
        }
        if (isOtherSchool(form, signatures)) {
            problems.add(Findings.otherSchool());
        }
        return new Report(kind, Optional.of(form.type()), signatures, withReasons(signatures, problems));
    }

    /** The signatures outside of the content first: they cover the ones inside. */
    private List<SignatureReport> judged(SignedForm form, Optional<Cover> around) {
        var reports = new HashMap<Checked, SignatureReport>();
        Optional<Cover> cover = around;
        for (Checked checked : form.places()) {
            if (isOuter(checked)) {
                JudgeSignature.Judged judged = judge(checked, around);
                reports.put(checked, judged.report());
                cover = Optional.of(cover.map(judged.cover()::and).orElse(judged.cover()));
            }
        }
        Optional<Cover> inside = cover;
        return form.places().stream()
                .map(checked -> Optional.ofNullable(reports.get(checked))
                        .orElseGet(() -> judge(checked, inside).report()))
                .toList();
    }

    private JudgeSignature.Judged judge(Checked checked, Optional<Cover> around) {
        return around.map(cover -> judge.handle(checked, cover)).orElseGet(() -> judge.handle(checked));
    }

    private static boolean isOuter(Checked checked) {
        return checked.place().role() == SlotRole.MANAGER
                || checked.place().role().isSeal();
    }

    /** The seal is of the school that the document names, by what the document says and by what is known of the school. */
    private boolean isOtherSchool(SignedForm form, List<SignatureReport> signatures) {
        Optional<String> known = register.school(form.schoolCode()).map(School::taxCode);
        return sealNumbers(signatures).stream()
                .anyMatch(number -> (!form.taxCode().isEmpty()
                                && !form.taxCode().equals(number))
                        || known.filter(taxCode -> !taxCode.equals(number)).isPresent());
    }

    private static List<String> sealNumbers(List<SignatureReport> signatures) {
        return signatures.stream()
                .filter(one -> one.place().role() == SlotRole.CLERK && one.status() == Status.VALID)
                .map(SignatureReport::number)
                .toList();
    }

    private static Report withSeal(Report inside, SignatureReport seal) {
        var signatures = new ArrayList<>(inside.signatures());
        signatures.add(seal);
        var problems = new ArrayList<>(inside.problems());
        if (sealNumbers(signatures).stream().distinct().count() > 1) {
            problems.add(Findings.OTHER_SEALS);
        }
        return new Report(FileKind.PDF, inside.documentType(), signatures, problems);
    }

    /** What is wrong with a signature is told among the problems, too: some readers show nothing else. */
    private static List<Finding> withReasons(List<SignatureReport> signatures, List<Finding> problems) {
        var all = new ArrayList<Finding>();
        signatures.forEach(one -> one.reason().ifPresent(all::add));
        all.addAll(problems);
        if (signatures.stream()
                .anyMatch(one -> one.status() == Status.UNKNOWN && one.reason().isEmpty())) {
            all.add(Findings.TRUST_UNAVAILABLE);
        }
        return all;
    }

    private static Report refused(FileKind kind, Finding why) {
        return new Report(kind, Optional.empty(), List.of(), List.of(why));
    }
}
