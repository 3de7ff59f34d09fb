package vn.hocba.grading.book.adapter.out.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.grading.book.application.ImportBook.Imported;
import vn.hocba.grading.gradebook.domain.PupilMarks;
import vn.hocba.grading.regulation.domain.SchoolLevel;
import vn.hocba.grading.roster.domain.Assignment;
import vn.hocba.grading.sample.BookDesk;
import vn.hocba.grading.sample.School;
import vn.hocba.kit.security.Caller;

/** A workbook that a spreadsheet program opened and saved again, as teachers do, is still the class's book. */
class SpreadsheetProgramIT {

    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    private Path directory;

    @Test
    void whatLibreOfficeSavesIsImportedAsItWas() throws Exception {
        assumeTrue(isThere(), "soffice is not on the PATH: install libreoffice-calc-nogui to run this test");
        var school = new School();
        var desk = new BookDesk(school).filled(SchoolLevel.UPPER_SECONDARY, 10, 20);
        school.reopen();
        Path written = directory.resolve("book.xlsx");
        Files.write(written, new XlsxBookWriter().write(desk.book(School.manager())));
        Path saved = directory.resolve("saved");
        convert(written, saved);
        Map<String, Map<String, PupilMarks>> before = new HashMap<>();
        School.UPPER.forEach(subject -> before.put(
                subject,
                school.gradebooks.find(School.CLASS, subject).orElseThrow().rows()));
        school.gradebooks.clear();
        school.books.clear();
        school.assign(
                9,
                School.UPPER.stream()
                        .map(subject -> new Assignment(
                                subject, School.CODE + "-GV-ALL", "Mọi môn", School.FIRST_DAY, null, true))
                        .toList());
        var everybody = new Caller("all", School.CODE + "-GV-ALL", School.CODE, Set.of("SUBJECT_TEACHER"));
        byte[] file = Files.readAllBytes(saved.resolve("book.xlsx"));
        assertThat(desk.importer(new XlsxBookReader()).handle(School.CLASS, file, false, everybody))
                .isInstanceOf(Imported.Done.class);
        School.UPPER.forEach(subject -> assertThat(school.gradebooks
                        .find(School.CLASS, subject)
                        .orElseThrow()
                        .rows())
                .isEqualTo(before.get(subject)));
    }

    private void convert(Path file, Path to) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        to.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isZero();
        } finally {
            program.destroyForcibly();
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("soffice", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
