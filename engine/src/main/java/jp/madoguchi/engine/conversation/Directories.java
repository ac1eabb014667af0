package jp.madoguchi.engine.conversation;

import jp.madoguchi.definitions.input.PostalCodes;
import jp.madoguchi.engine.banks.BankDirectory;
import org.springframework.stereotype.Component;

/** The lists a dialogue looks things up in. */
@Component
record Directories(PostalCodes postalCodes, BankDirectory banks) {}
