import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks the reference validator whether the files named are PDF/A-3B; says why not, and ends with 1 then. */
public class PdfA {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean all = files.length > 0;
        for (String file : files) {
            try (var in = new FileInputStream(file);
                    var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_3_B)) {
                var found = Foundries.defaultInstance()
                        .createValidator(PDFAFlavour.PDFA_3_B, false)
                        .validate(parser);
                System.out.println(file.substring(file.lastIndexOf('/') + 1) + ": PDF/A-3B " + found.isCompliant());
                found.getTestAssertions().stream()
                        .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                        .map(TestAssertion::getMessage)
                        .distinct()
                        .forEach(System.out::println);
                all &= found.isCompliant();
            }
        }
        System.exit(all ? 0 : 1);
    }
}
