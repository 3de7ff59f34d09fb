package vn.hocba.grading.book.adapter.out.xlsx;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of one sent workbook, each kept once however many cells refer to it: a small file must not become a copy in
 * every cell.
 */
final class Texts {

    private final Map<String, String> kept = new HashMap<>();

    /** Without blanks around it and in one form: some programs write Vietnamese letters and their marks apart. */
    String composed(String text) {
        return kept.computeIfAbsent(
                text, typed -> Normalizer.normalize(typed, Normalizer.Form.NFC).strip());
    }
}
