package jp.madoguchi.engine.accounts;

import java.util.List;
import jp.madoguchi.engine.municipalities.MunicipalityId;

/** The invented people of the sandbox's municipality, who sign in with a click. There are none in production. */
public interface DemoStaff {
    List<Account> of(MunicipalityId municipality);
}
