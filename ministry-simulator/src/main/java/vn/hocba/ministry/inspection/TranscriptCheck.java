package vn.hocba.ministry.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.hocba.ministry.inspection.SignatureCheck.Signer;

/**
 * Checks a transcript: it is the one that the manifest names, each signature slot of the form is signed over what it
 * must cover, by the right kind of signer, and in the order teachers, homeroom teacher, principal, school.
 */
final class TranscriptCheck {

    private static final Rejection MALFORMED = Rejection.XML_MALFORMED;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final int TEACHER = 1;
    private static final int HOMEROOM = 2;
    private static final int PRINCIPAL = 3;
    private static final int SEAL = 4;

    private record Slot(int stage, Element holder, String coveredId) {}

    private record Signed(int stage, Instant at) {}

    private final SignatureCheck signatures;

    TranscriptCheck(SignatureCheck signatures) {
        this.signatures = signatures;
    }

    /**
     * Everything that can be wrong with one transcript.
     *
     * @param organisation whose seal is on the package; the transcript's seal must be the same school's
     */
    void check(Manifest.Item item, byte[] xml, Optional<String> organisation) throws RefusedException {
        Document document = SecureXml.parse(xml, MALFORMED);
        Element root = document.getDocumentElement();
        Element content = named(root, "DU_LIEU_HOC_BA", "data");
        Element facts = named(content, "THONG_TIN_HOC_BA", "thongtinhocba");
        if (!SecureXml.text(facts, "MA_HOC_BA", MALFORMED).equals(item.transcriptId())
                || !SecureXml.text(facts, "PHIEN_BAN", MALFORMED).equals(Long.toString(item.version()))) {
            throw new RefusedException(Rejection.IDENTITY_MISMATCH);
        }
        checkSchool(facts, organisation);
        List<Slot> slots = slots(root, content);
        checkEverySubjectHasASlot(facts, slots);
        if (document.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature")
                        .getLength()
                > slots.size()) {
            throw new RefusedException(Rejection.SIGNATURE_MISPLACED);
        }
        var signed = new ArrayList<Signed>();
        for (Slot slot : slots) {
            Signer signer = signatures.check(slot.holder(), slot.coveredId());
            checkKind(slot, signer, organisation);
            signed.add(new Signed(slot.stage(), signer.at()));
        }
        checkOrder(signed);
    }

    /** The seal is that of the school which the transcript names, as far as it names one. */
    private static void checkSchool(Element facts, Optional<String> organisation) throws RefusedException {
        NodeList taxCodes = facts.getElementsByTagName("MA_SO_THUE");
        if (taxCodes.getLength() > 0) {
            String named = "MST:" + taxCodes.item(0).getTextContent().strip();
            if (!organisation.equals(Optional.of(named))) {
                throw new RefusedException(Rejection.SEAL_OF_ANOTHER_SCHOOL);
            }
        }
    }

    /** Subject teachers sign at secondary schools, for each subject; at primary schools they do not. */
    private static void checkEverySubjectHasASlot(Element facts, List<Slot> slots) throws RefusedException {
        NodeList levels = facts.getElementsByTagName("CAP_HOC");
        if (levels.getLength() > 0 && levels.item(0).getTextContent().strip().equals("TIEU_HOC")) {
            return;
        }
        NodeList subjects = facts.getElementsByTagName("DIEM_TONG_KET");
        for (int i = 0; i < subjects.getLength(); i++) {
            String id = subjects.item(i) instanceof Element subject ? subject.getAttribute("Id") : "";
            if (slots.stream().noneMatch(slot -> slot.coveredId().equals(id))) {
                throw new RefusedException(Rejection.SIGNATURE_MISSING);
            }
        }
    }

    private static List<Slot> slots(Element root, Element content) throws RefusedException {
        var slots = new ArrayList<Slot>();
        Element signers = SecureXml.child(content, "DANH_SACH_THONG_TIN_KY", MALFORMED);
        for (Element group : SecureXml.children(signers)) {
            switch (group.getNodeName()) {
                case "DANH_SACH_GVBM" -> {
                    for (Element teacher : SecureXml.children(group)) {
                        slots.add(new Slot(TEACHER, teacher, "dtk-" + teacher.getAttribute("MA_MON")));
                    }
                }
                case "GVCN" -> slots.add(new Slot(HOMEROOM, group, "thongtinhocba"));
                default -> throw new RefusedException(MALFORMED);
            }
        }
        if (slots.stream().filter(slot -> slot.stage() == HOMEROOM).count() != 1) {
            throw new RefusedException(Rejection.SIGNATURE_MISSING);
        }
        Element release = SecureXml.child(root, "PHAT_HANH_HOC_BA", MALFORMED);
        slots.add(new Slot(PRINCIPAL, SecureXml.child(release, "CBQL", MALFORMED), "data"));
        slots.add(new Slot(SEAL, SecureXml.child(release, "KY_PHAT_HANH", MALFORMED), "data"));
        return slots;
    }

    private static void checkKind(Slot slot, Signer signer, Optional<String> organisation) throws RefusedException {
        if (slot.stage() == SEAL) {
            Optional<String> seal = Subjects.organisation(signer.certificate());
            if (seal.isEmpty()) {
                throw new RefusedException(Rejection.SIGNER_OF_WRONG_KIND);
            }
            if (!seal.equals(organisation)) {
                throw new RefusedException(Rejection.SEAL_OF_ANOTHER_SCHOOL);
            }
        } else if (!Subjects.isPerson(signer.certificate())) {
            throw new RefusedException(Rejection.SIGNER_OF_WRONG_KIND);
        }
    }

    /** Nobody of a later stage signed before somebody of an earlier one. */
    private static void checkOrder(List<Signed> signed) throws RefusedException {
        for (int stage = HOMEROOM; stage <= SEAL; stage++) {
            int here = stage;
            Optional<Instant> first = signed.stream()
                    .filter(one -> one.stage() == here)
                    .map(Signed::at)
                    .min(Comparator.naturalOrder());
            Optional<Instant> before = signed.stream()
                    .filter(one -> one.stage() < here)
                    .map(Signed::at)
                    .max(Comparator.naturalOrder());
            if (first.isPresent()
                    && before.isPresent()
                    && first.get().plus(CLOCK_TOLERANCE).isBefore(before.get())) {
                throw new RefusedException(Rejection.SIGNATURE_ORDER);
            }
        }
    }

    private static Element named(Element parent, String name, String id) throws RefusedException {
        Element found = SecureXml.child(parent, name, MALFORMED);
        if (!found.getAttribute("Id").equals(id)) {
            throw new RefusedException(MALFORMED);
        }
        return found;
    }
}
