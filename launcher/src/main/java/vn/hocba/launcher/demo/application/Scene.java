package vn.hocba.launcher.demo.application;

import vn.hocba.launcher.demo.domain.City;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.StaffMember;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.PlatformClient;

/**
 * Where the demonstration plays: its people and the platform.
 *
 * @param play prefix of all idempotency keys
 */
record Scene(City city, AccountBook accounts, PlatformClient client, String play) {

    Account account(StaffMember member) {
        return accounts.of(member);
    }

    Account account(School school, Role role) {
        return accounts.of(school.any(role));
    }

    /** A command that must be done; the key is made of its stage and what it is about. */
    Answer require(Account who, String method, String path, Object body, String key) throws InterruptedException {
        return client.require(who, method, path, body, play + key);
    }

    /** A command that may be refused. */
    Answer command(Account who, String method, String path, Object body, String key) throws InterruptedException {
        return client.command(who, method, path, body, play + key);
    }
}
