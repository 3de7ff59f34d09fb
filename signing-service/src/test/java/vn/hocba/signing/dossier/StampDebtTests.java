package vn.hocba.signing.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hocba.signing.dossier.application.PayStampDebt.Outcome;
import vn.hocba.signing.dossier.domain.SlotRole;
import vn.hocba.signing.sample.Documents;
import vn.hocba.signing.sample.Office;
import vn.hocba.signing.validation.domain.Verdict;

class StampDebtTests {

    private final Office office = new Office();
    private final Documents documents = Documents.upperSecondary("t1");
    private final String id = office.open(documents);

    @Test
    void signingGoesOnWithoutStampsAndTheDebtIsCounted() {
        office.tsaAnswers = false;
        office.signByTeachers(id, documents);
        office.signByManager(id);
        office.signByClerk(id);
        assertThat(office.dossier(id).withoutTimeStamp()).isEqualTo(15);
        assertThat(office.validate(office.xmlOf(id)).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(office.validate(office.xmlOf(id)).signatures())
                .allMatch(one -> one.level().code().equals("B-B"));
    }

    @Test
    void paysBeforeTheManagerSigns() {
        office.tsaAnswers = false;
        office.signByTeachers(id, documents);
        assertThat(office.dossier(id).payableDebts()).hasSize(13);
        assertThat(office.payDebt.handle(id)).isEqualTo(Outcome.NO_STAMPS);
        office.tsaAnswers = true;
        assertThat(office.payDebt.indebted(10)).containsExactly(id);
        assertThat(office.payDebt.handle(id)).isEqualTo(Outcome.PAID);
        assertThat(office.dossier(id).withoutTimeStamp()).isZero();
        assertThat(office.payDebt.handle(id)).isEqualTo(Outcome.NOTHING_TO_PAY);
        office.signByManager(id);
        office.signByClerk(id);
        assertThat(office.validate(office.xmlOf(id)).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(office.validate(office.xmlOf(id)).signatures())
                .allMatch(one -> one.level().code().equals("B-T"));
    }

    @Test
    void paysTheManagersAloneOnceTheManagerHasSignedOverTheOthers() {
        office.tsaAnswers = false;
        office.signByTeachers(id, documents);
        office.signByManager(id);
        assertThat(office.dossier(id).payableDebts())
                .extracting(slot -> slot.slotId())
                .containsExactly("cbql");
        office.tsaAnswers = true;
        assertThat(office.payDebt.handle(id)).isEqualTo(Outcome.PAID);
        office.signByClerk(id);
        assertThat(office.dossier(id).withoutTimeStamp()).isEqualTo(13);
        assertThat(office.payDebt.indebted(10)).isEmpty();
        assertThat(office.validate(office.xmlOf(id)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aManagerWhoSignsMeanwhileIsNotUndermined() {
        office.tsaAnswers = false;
        office.signByTeachers(id, documents);
        office.tsaAnswers = true;
        office.dossiers.beforeSaving = change -> {
            office.dossiers.beforeSaving = any -> true;
            office.sign.handle(id, Office.signer(Office.MANAGER, SlotRole.MANAGER));
            return true;
        };
        assertThat(office.payDebt.handle(id)).isEqualTo(Outcome.NOTHING_TO_PAY);
        office.signByClerk(id);
        assertThat(office.validate(office.xmlOf(id)).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aManagerWhoseContentWasStampedMeanwhileSignsTheNewContent() {
        office.tsaAnswers = false;
        office.signByTeachers(id, documents);
        office.dossiers.beforeSaving = change -> {
            office.dossiers.beforeSaving = any -> true;
            office.tsaAnswers = true;
            office.payDebt.handle(id);
            return true;
        };
        office.signByManager(id);
        office.signByClerk(id);
        assertThat(office.dossier(id).withoutTimeStamp()).isLessThanOrEqualTo(1);
        assertThat(office.validate(office.xmlOf(id)).verdict()).isEqualTo(Verdict.GENUINE);
    }
}
