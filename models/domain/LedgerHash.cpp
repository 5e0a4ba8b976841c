// SPDX-License-Identifier: GPL-3.0-or-later
#include "LedgerHash.h"

#include <QtCore/QCryptographicHash>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype hashSize = 32;

class NetstringWriter
{
public:
    void text(const QString &value) { bytes(value.toUtf8()); }
    void number(std::int64_t value) { bytes(QByteArray::number(static_cast<qint64>(value))); }
    void bytes(const QByteArray &value)
    {
        m_bytes += QByteArray::number(value.size());
        m_bytes += ':';
        m_bytes += value;
        m_bytes += ',';
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

} // namespace

QByteArray genesisHash()
{
    return QByteArray(hashSize, '\0');
}

QByteArray ledgerHashInput(const LedgerEntry &entry)
{
    NetstringWriter writer;
    writer.text(u"meterdesk-ledger-1"_s);
    writer.number(entry.no);
    writer.text(entry.at.toText());
    writer.text(dateToText(entry.businessDate));
    writer.number(entry.account.value);
    writer.number(entry.tenancy.value);
    writer.text(wordOf(entry.kind));
    writer.number(entry.amount.fen);
    writer.number(entry.balanceAfter.fen);
    writer.text(entry.requestId);
    writer.text(entry.operatorName);
    writer.text(entry.method ? wordOf(*entry.method) : QString());
    writer.text(entry.receiptNo);
    writer.text(entry.note);
    writer.number(entry.reverses);
    writer.bytes(entry.previousHash);
    return writer.take();
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
