// SPDX-License-Identifier: GPL-3.0-or-later
#include "LedgerHash.h"

#include <QtCore/QCryptographicHash>

#include <array>
#include <charconv>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype hashSize = 32;
constexpr qsizetype usualInput = 320; ///< bytes

/// Decimal digits of an int64, on the stack: a million entries have eight numbers each.
class Decimal
{
public:
    explicit Decimal(std::int64_t value)
        : m_end(std::to_chars(m_digits.data(), m_digits.data() + m_digits.size(), value).ptr)
    { }

    [[nodiscard]] QByteArrayView bytes() const { return {m_digits.data(), m_end}; }

private:
    std::array<char, 20> m_digits; ///< 19 digits and a sign
    const char *m_end;
};

void addNetstring(QByteArray &input, QByteArrayView value)
{
    input += Decimal(value.size()).bytes();
    input += ':';
    input += value;
    input += ',';
}

void addNetstring(QByteArray &input, std::int64_t value)
{
    addNetstring(input, Decimal(value).bytes());
}

} // namespace

QByteArray genesisHash()
{
    return QByteArray(hashSize, '\0');
}

QByteArray ledgerHashInput(const LedgerEntry &entry)
{
    QByteArray input;
    input.reserve(usualInput);
    appendLedgerHashInput(input,
        {.no = entry.no,
            .at = entry.at.toText().toUtf8(),
            .businessDate = dateToText(entry.businessDate).toUtf8(),
            .account = entry.account.value,
            .tenancy = entry.tenancy.value,
            .kind = QString(wordOf(entry.kind)).toUtf8(),
            .amount = entry.amount.fen,
            .balanceAfter = entry.balanceAfter.fen,
            .requestId = entry.requestId.toUtf8(),
            .operatorName = entry.operatorName.toUtf8(),
            .method = entry.method ? QString(wordOf(*entry.method)).toUtf8() : QByteArray(),
            .receiptNo = entry.receiptNo.toUtf8(),
            .note = entry.note.toUtf8(),
            .reverses = entry.reverses,
            .payeeDocument = entry.payeeDocument.toText().toUtf8(),
            .previousHash = entry.previousHash});
    return input;
}

void appendLedgerHashInput(QByteArray &input, const LedgerHashFields &fields)
{
    addNetstring(input, QByteArrayView("meterdesk-ledger-1"));
    addNetstring(input, fields.no);
    addNetstring(input, fields.at);
    addNetstring(input, fields.businessDate);
    addNetstring(input, fields.account);
    addNetstring(input, fields.tenancy);
    addNetstring(input, fields.kind);
    addNetstring(input, fields.amount);
    addNetstring(input, fields.balanceAfter);
    addNetstring(input, fields.requestId);
    addNetstring(input, fields.operatorName);
    addNetstring(input, fields.method);
    addNetstring(input, fields.receiptNo);
    addNetstring(input, fields.note);
    addNetstring(input, fields.reverses);
    if (!fields.payeeDocument.isEmpty())
        addNetstring(input, fields.payeeDocument);
    addNetstring(input, fields.previousHash);
}

QByteArray ledgerHash(const LedgerEntry &entry)
{
    return QCryptographicHash::hash(ledgerHashInput(entry), QCryptographicHash::Sha256);
}

QString seal(const QByteArray &hash)
{
    if (hash.size() != hashSize)
        return {};
    return QString::fromLatin1(hash.first(4).toHex()).toUpper();
}

} // namespace meterdesk
