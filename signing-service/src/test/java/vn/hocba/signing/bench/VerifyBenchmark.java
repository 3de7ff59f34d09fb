package vn.hocba.signing.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Dss;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.sample.SamplePdf;
import vn.hocba.signing.validation.domain.Verdict;
import vn.hocba.testkit.bench.Figures;

/** How long a verdict takes, ours and that of EU DSS on the same files. Arguments: {@code [--report FILE]}. */
final class VerifyBenchmark {

    private static final int WARM_UP = 400;
    private static final int MEASURED = 1000;
    private static final int MEASURED_DSS = 60;
    private static final double MILLIS = 1e6;
    private static final double P50 = 0.5;
    private static final double P99 = 0.99;

    private VerifyBenchmark() {}

    public static void main(String[] arguments) {
        Figures figures = Figures.of("verify", arguments);
        var office = new Office();
        byte[] primary = office.signedXml(Documents.primary("t1"));
        byte[] secondary = office.signedXml(Documents.upperSecondary("t2"));
        byte[] primaryPdf = office.sealedPdf(SamplePdf.around(primary));
        byte[] secondaryPdf = office.sealedPdf(SamplePdf.around(secondary));

        figures.title("A verdict on a file that we issued");
        ours(figures, office, "xml3", "XML, 3 signatures", primary);
        ours(figures, office, "pdf4", "PDF, 4 signatures (3 in its XML)", primaryPdf);
        ours(figures, office, "xml15", "XML, 15 signatures", secondary);
        ours(figures, office, "pdf16", "PDF, 16 signatures (15 in its XML)", secondaryPdf);

        figures.title("EU DSS's validator, the same files (it does not look into the PDF's XML)");
        dss(figures, "dss.xml3", "XML, 3 signatures", primary);
        dss(figures, "dss.pdf1", "PDF, its seal alone", primaryPdf);

        figures.title("A verdict on what others made");
        byte[] foreign = new Foreign().signedXml();
        measure(figures, "foreign.xml", "XML signed by a stranger", MEASURED, () -> office.validate(foreign));
        byte[] page = SamplePdf.around(primary);
        measure(figures, "foreign.pdf", "PDF without a seal", MEASURED, () -> office.validate(page));
        figures.end();
    }

    private static void ours(Figures figures, Office office, String key, String what, byte[] file) {
        if (office.validate(file).verdict() != Verdict.GENUINE) {
            throw new IllegalStateException(what + " is not genuine");
        }
        measure(figures, key, what, MEASURED, () -> office.validate(file));
    }

    private static void dss(Figures figures, String key, String what, byte[] file) {
        measure(figures, key, what, MEASURED_DSS, () -> Dss.opinions(file));
    }

    private static void measure(Figures figures, String key, String what, int times, Supplier<Object> work) {
        for (int i = 0; i < Math.min(WARM_UP, times); i++) {
            work.get();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.get();
            millis[i] = (System.nanoTime() - start) / MILLIS;
        }
        Arrays.sort(millis);
        figures.put(key + ".p50", what + ", median", millis[(int) (times * P50)], "ms");
        figures.put(key + ".p99", what + ", 99 of 100", millis[(int) (times * P99)], "ms");
    }
}
