package vn.hocba.student.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void composesDecomposedVietnameseLetters() {
        String decomposed = Normalizer.normalize("Nguyễn Thị Thùy Dương", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("Nguyễn Thị Thùy Dương");
        assertThat(Text.clean(decomposed)).isEqualTo("Nguyễn Thị Thùy Dương");
    }

    @Test
    void collapsesEveryKindOfBlankAndDropsWhatCannotBeSeen() {
        assertThat(Text.clean(" \u00a0Trần\t\n Gia\u3000 Bảo \u0000")).isEqualTo("Trần Gia Bảo");
        assertThat(Text.clean("Trần\u200b Gia \ufeffBảo\u00ad")).isEqualTo("Trần Gia Bảo");
        assertThat(Text.clean("a\ud800b")).isEqualTo("ab");
    }

    @Test
    void keepsLettersOutsideTheBasicPlane() {
        assertThat(Text.clean("\ud842\udfb7")).isEqualTo("\ud842\udfb7");
    }

    @Test
    void takesBlankForNothing() {
        assertThat(Text.clean(null)).isEmpty();
        assertThat(Text.cleanOrNull(null)).isNull();
        assertThat(Text.cleanOrNull(" \u00a0 ")).isNull();
        assertThat(Text.cleanOrNull(" a ")).isEqualTo("a");
    }

    @Test
    void comparesWithoutCaseAndBlanks() {
        assertThat(Text.folded("10 A1")).isEqualTo(Text.folded("10a1"));
        assertThat(Text.folded("ĐẶNG  Thị")).isEqualTo("đặngthị");
    }
}
