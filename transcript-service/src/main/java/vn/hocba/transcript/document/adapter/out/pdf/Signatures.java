package vn.hocba.transcript.document.adapter.out.pdf;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.hocba.transcript.transcript.domain.Signer;

/** Who signed, as it is printed. */
final class Signatures {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final List<Signer> signers;

    Signatures(List<Signer> signers) {
        this.signers = signers;
    }

    Optional<Signer> of(String role) {
        return signers.stream().filter(signer -> signer.role().equals(role)).findFirst();
    }

    Optional<Signer> of(String role, String subjectCode) {
        return signers.stream()
                .filter(signer ->
                        signer.role().equals(role) && signer.subjectCode().equals(subjectCode))
                .findFirst();
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    static String shortTime(Instant at) {
        return SHORT.format(at.atZone(ZONE));
    }

    /** Nghị định 30/2020, phụ lục I: a day below 10 and the months 1 and 2 get a zero before them, other months do not. */
    static String day(Instant at) {
        ZonedDateTime day = at.atZone(ZONE);
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month <= 2 ? "0" + month : month, day.getYear());
    }
}
