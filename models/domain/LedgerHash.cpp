// SPDX-License-Identifier: GPL-3.0-or-later
#include "LedgerHash.h"

#include <QtCore/QCryptographicHash>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype hashSize = 32;
constexpr qsizetype usualInput = 320; ///< bytes
constexpr std::size_t payeeDocumentField = 14; ///< in LedgerHashFields

void addNetstring(QByteArray &input, QByteArrayView value)
{
    input += QByteArray::number(value.size());
    input += ':';
    input += value;
    input += ',';
}

QByteArray number(std::int64_t value)
{
    return QByteArray::number(static_cast<qint64>(value));
}

LedgerHashFields fieldsOf(const LedgerEntry &entry)
{
    return {number(entry.no), entry.at.toText().toUtf8(), dateToText(entry.businessDate).toUtf8(),
        number(entry.account.value), number(entry.tenancy.value), QString(wordOf(entry.kind)).toUtf8(),
        number(entry.amount.fen), number(entry.balanceAfter.fen), entry.requestId.toUtf8(), entry.operatorName.toUtf8(),
        entry.method ? QString(wordOf(*entry.method)).toUtf8() : QByteArray(), entry.receiptNo.toUtf8(),
        entry.note.toUtf8(), number(entry.reverses), entry.payeeDocument.toText().toUtf8(), entry.previousHash};
}

QByteArray inputOf(const LedgerHashFields &fields)
{
    QByteArray input;
    input.reserve(usualInput);
    addNetstring(input, "meterdesk-ledger-1");
    for (std::size_t field = 0; field < fields.size(); ++field) {
        if (field != payeeDocumentField || !fields[field].isEmpty())
            addNetstring(input, fields[field]);
    }
    return input;
}

} // namespace

QByteArray genesisHash()
{
    return QByteArray(hashSize, '\0');
}

QByteArray ledgerHashInput(const LedgerEntry &entry)
{
    return inputOf(fieldsOf(entry));
}

QByteArray ledgerHash(const LedgerEntry &entry)
{
    return ledgerHash(fieldsOf(entry));
}

QByteArray ledgerHash(const LedgerHashFields &fields)
{
    return QCryptographicHash::hash(inputOf(fields), QCryptographicHash::Sha256);
}

QString seal(const QByteArray &hash)
{
    if (hash.size() != hashSize)
        return {};
    return QString::fromLatin1(hash.first(4).toHex()).toUpper();
}

} // namespace meterdesk
