-- The credential's id is the authenticator's own, in base64url. The attestation holds the public key; nothing in it is secret.
create table staff_passkey (
    municipality_id varchar(40) not null,
    credential_id varchar(1400) not null,
    account_id uuid not null,
    label varchar(100) not null,
    attestation bytea not null,
    sign_count bigint not null,
    transports varchar(200) not null,
    created timestamp with time zone not null,
    last_used timestamp with time zone,
    primary key (municipality_id, credential_id),
    foreign key (municipality_id, account_id) references staff_account (municipality_id, id)
);

create index staff_passkey_by_account on staff_passkey (municipality_id, account_id);
