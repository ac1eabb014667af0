package jp.madoguchi.engine.whole;

import java.util.Arrays;
import java.util.UUID;
import jp.madoguchi.engine.accounts.Account;
import jp.madoguchi.engine.accounts.Accounts;
import jp.madoguchi.engine.accounts.GrantedRole;
import jp.madoguchi.engine.accounts.Passwords;
import jp.madoguchi.engine.accounts.SecondFactors;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.transaction.support.TransactionTemplate;

/** A person of staff who has signed in. */
final class StaffMember {

    static final String PASSWORD = "みかん山と蒸気機関車 1912";

    private StaffMember() {}

    /** Invited, with a password; the municipality wants no second factor. */
    static Account hired(StartedEngine engine, String city, GrantedRole... grants) {
        return hired("試験 職員", engine, city, grants);
    }

    private static Account hired(String name, StartedEngine engine, String city, GrantedRole... grants) {
        MunicipalityId municipality = new MunicipalityId(city);
        Accounts accounts = engine.bean(Accounts.class);
        Account invited =
                accounts.invite(municipality, UUID.randomUUID() + "@city.example", name, Arrays.asList(grants));
        engine.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            engine.bean(Passwords.class).set(invited, PASSWORD);
            engine.bean(SecondFactors.class).want(municipality, false);
        });
        return accounts.find(municipality, invited.id()).orElseThrow();
    }

    static ConsoleClient signedIn(StartedEngine engine, String city, GrantedRole... grants) {
        return signedIn("試験 職員", engine, city, grants);
    }

    static ConsoleClient signedIn(String name, StartedEngine engine, String city, GrantedRole... grants) {
        Account account = hired(name, engine, city, grants);
        ConsoleClient console = new ConsoleClient(engine);
        StartedEngine.Answer answer = console.post("/api/session", credentials(account, PASSWORD));
        if (answer.status() != 200 || !answer.json().path("state").asString().equals("open")) {
            throw new AssertionError(answer);
        }
        return console;
    }

    static String credentials(Account account, String password) {
        return "{\"municipality\":\"" + account.municipality() + "\",\"login\":\"" + account.login()
                + "\",\"password\":\"" + password + "\"}";
    }
}
