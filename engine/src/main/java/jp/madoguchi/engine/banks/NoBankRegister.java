package jp.madoguchi.engine.banks;

import jp.madoguchi.definitions.zengin.Banks;
import jp.madoguchi.engine.municipalities.MunicipalityId;
import org.springframework.stereotype.Component;

@Component
class NoBankRegister implements BankDirectory {

    @Override
    public Banks of(MunicipalityId municipality) {
        return Banks.NONE;
    }
}
