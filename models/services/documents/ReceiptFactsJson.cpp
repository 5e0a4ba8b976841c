// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReceiptFactsJson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::array<std::pair<SlipKind, QString>, 2> kindWords{
    {{SlipKind::Recharge, u"recharge"_s}, {SlipKind::Reversal, u"reversal"_s}}};
const std::array<std::pair<ReceiptState, QString>, 3> stateWords{{{ReceiptState::Credited, u"credited"_s},
    {ReceiptState::AwaitingClose, u"awaiting-close"_s}, {ReceiptState::Reversed, u"reversed"_s}}};
const std::array<std::pair<DaysLeft::State, QString>, 3> daysWords{{{DaysLeft::State::Known, u"known"_s},
    {DaysLeft::State::TooFewDays, u"too-few-days"_s}, {DaysLeft::State::NoUse, u"no-use"_s}}};

template <typename Words, typename Value>
QString wordIn(const Words &words, Value value)
{
    for (const auto &[each, word] : words) {
        if (each == value)
            return word;
    }
    return {};
}

/// Writes only what there is to print.
class Writer
{
public:
    void put(const QString &key, const QString &text)
    {
        if (!text.isEmpty())
            m_object.insert(key, text);
    }
    void put(const QString &key, QDate day) { put(key, day.toString(u"yyyy-MM-dd"_s)); }
    template <typename Quantity>
    void put(const QString &key, const std::optional<Quantity> &value)
    {
        if (value)
            put(key, value->toText());
    }
    void put(const QString &key, const QJsonValue &value) { m_object.insert(key, value); }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// Reads and remembers the first value that does not parse.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    { }

    void take(const QString &key, QString &text) { text = m_object.value(key).toString(); }
    void take(const QString &key, bool &value) { value = m_object.value(key).toBool(value); }
    void take(const QString &key, int &value) { value = m_object.value(key).toInt(value); }
    void take(const QString &key, QDate &day)
    {
        if (m_object.contains(key))
            keep(day, dateFromText(m_object.value(key).toString()), key);
    }
    template <typename Value>
    void take(const QString &key, Value &value)
    {
        keep(value, Value::fromText(m_object.value(key).toString()), key);
    }
    template <typename Value>
    void take(const QString &key, std::optional<Value> &value)
    {
        if (m_object.contains(key))
            take(key, value.emplace());
    }
    template <typename Words, typename Value>
    void takeWord(const QString &key, const Words &words, Value &value)
    {
        const QString text = m_object.value(key).toString();
        for (const auto &[each, word] : words) {
            if (word == text) {
                value = each;
                return;
            }
        }
        fail(key);
    }
    template <typename Enum>
    void takeEnum(const QString &key, Enum &value)
    {
        keep(value, fromWord<Enum>(m_object.value(key).toString()), key);
    }
    [[nodiscard]] QJsonObject child(const QString &key) const { return m_object.value(key).toObject(); }
    [[nodiscard]] QJsonArray array(const QString &key) const { return m_object.value(key).toArray(); }
    [[nodiscard]] bool has(const QString &key) const { return m_object.contains(key); }
    [[nodiscard]] const QString &failedKey() const { return m_failedKey; }
    void fail(const QString &key)
    {
        if (m_failedKey.isEmpty())
            m_failedKey = key;
    }

private:
    template <typename Value>
    void keep(Value &value, const Result<Value> &parsed, const QString &key)
    {
        if (parsed)
            value = *parsed;
        else
            fail(key);
    }

    QJsonObject m_object;
    QString m_failedKey;
};

QJsonObject priceToJson(const TariffVersion &price)
{
    QJsonArray rates;
    for (const UnitPrice rate : price.rates)
        rates.append(rate.toText());
    return {{u"id"_s, static_cast<qint64>(price.id)}, {u"from"_s, price.effectiveFrom.toString(u"yyyy-MM-dd"_s)},
        {u"mode"_s, wordOf(price.mode)}, {u"total"_s, price.total.toText()}, {u"rates"_s, rates}};
}

TariffVersion priceFromJson(Reader &facts)
{
    Reader reader(facts.child(u"price"_s));
    TariffVersion price;
    price.id = static_cast<std::int64_t>(facts.child(u"price"_s).value(u"id"_s).toInteger());
    reader.take(u"from"_s, price.effectiveFrom);
    reader.takeEnum(u"mode"_s, price.mode);
    reader.take(u"total"_s, price.total);
    const QJsonArray rates = reader.array(u"rates"_s);
    for (std::size_t i = 0; i < rateCount; ++i) {
        if (const auto rate = UnitPrice::fromText(rates.at(static_cast<qsizetype>(i)).toString()))
            price.rates[i] = *rate;
        else
            facts.fail(u"price.rates"_s);
    }
    if (!reader.failedKey().isEmpty())
        facts.fail(u"price."_s + reader.failedKey());
    return price;
}

QJsonObject daysToJson(const DaysLeft &days)
{
    return {
        {u"state"_s, wordIn(daysWords, days.state)}, {u"days"_s, days.days}, {u"average"_s, days.averageUse.toText()}};
}

DaysLeft daysFromJson(Reader &facts)
{
    Reader reader(facts.child(u"days-left"_s));
    DaysLeft days;
    reader.takeWord(u"state"_s, daysWords, days.state);
    reader.take(u"days"_s, days.days);
    reader.take(u"average"_s, days.averageUse);
    if (!reader.failedKey().isEmpty())
        facts.fail(u"days-left."_s + reader.failedKey());
    return days;
}

} // namespace

QByteArray receiptFactsToJson(const ReceiptFacts &facts)
{
    Writer writer;
    writer.put(u"kind"_s, wordIn(kindWords, facts.kind));
    writer.put(u"organisation"_s, facts.organisation);
    writer.put(u"number"_s, facts.receiptNo);
    writer.put(u"reverses"_s, facts.reversesReceiptNo);
    writer.put(u"at"_s, facts.at.toText());
    writer.put(u"property"_s, facts.propertyName);
    writer.put(u"code"_s, facts.propertyCode.toText());
    writer.put(u"address"_s, facts.address);
    writer.put(u"meters"_s, QJsonValue(QJsonArray::fromStringList(facts.meterNumbers)));
    writer.put(u"member"_s, facts.memberName);
    writer.put(u"phone"_s, facts.memberPhone);
    writer.put(u"amount"_s, facts.amount.toText());
    writer.put(u"service-fee"_s, facts.serviceFee);
    writer.put(u"credited"_s, facts.credited);
    writer.put(u"method"_s, wordOf(facts.method));
    writer.put(u"reference"_s, facts.paymentReference);
    writer.put(u"tendered"_s, facts.tendered);
    writer.put(u"change"_s, facts.change);
    writer.put(u"balance-before"_s, facts.balanceBefore.toText());
    writer.put(u"balance-after"_s, facts.balanceAfter.toText());
    writer.put(u"tariff"_s, facts.tariffName);
    if (facts.price)
        writer.put(u"price"_s, QJsonValue(priceToJson(*facts.price)));
    if (facts.daysLeft)
        writer.put(u"days-left"_s, QJsonValue(daysToJson(*facts.daysLeft)));
    writer.put(u"reading-day"_s, facts.lastReadingDay);
    writer.put(u"reading-total"_s, facts.lastReadingTotal);
    writer.put(u"state"_s, wordIn(stateWords, facts.state));
    writer.put(u"month-total"_s, facts.monthTotal);
    writer.put(u"month-count"_s, QJsonValue(facts.monthCount));
    writer.put(u"alarm1"_s, facts.alarm1);
    writer.put(u"alarm2"_s, facts.alarm2);
    writer.put(u"overdraft"_s, facts.overdraft);
    writer.put(u"auto-trip"_s, QJsonValue(facts.autoTrip));
    writer.put(u"operator"_s, facts.operatorName);
    writer.put(u"shift"_s, facts.shift);
    writer.put(u"note"_s, facts.note);
    writer.put(u"check-code"_s, facts.checkCode);
    return QJsonDocument(writer.object()).toJson(QJsonDocument::Compact);
}

Result<ReceiptFacts> receiptFactsFromJson(const QByteArray &json)
{
    Reader reader(QJsonDocument::fromJson(json).object());
    ReceiptFacts facts;
    reader.takeWord(u"kind"_s, kindWords, facts.kind);
    reader.take(u"organisation"_s, facts.organisation);
    reader.take(u"number"_s, facts.receiptNo);
    reader.take(u"reverses"_s, facts.reversesReceiptNo);
    reader.take(u"at"_s, facts.at);
    reader.take(u"property"_s, facts.propertyName);
    reader.take(u"code"_s, facts.propertyCode);
    reader.take(u"address"_s, facts.address);
    for (const QJsonValue &number : reader.array(u"meters"_s))
        facts.meterNumbers.append(number.toString());
    reader.take(u"member"_s, facts.memberName);
    reader.take(u"phone"_s, facts.memberPhone);
    reader.take(u"amount"_s, facts.amount);
    reader.take(u"service-fee"_s, facts.serviceFee);
    reader.take(u"credited"_s, facts.credited);
    reader.takeEnum(u"method"_s, facts.method);
    reader.take(u"reference"_s, facts.paymentReference);
    reader.take(u"tendered"_s, facts.tendered);
    reader.take(u"change"_s, facts.change);
    reader.take(u"balance-before"_s, facts.balanceBefore);
    reader.take(u"balance-after"_s, facts.balanceAfter);
    reader.take(u"tariff"_s, facts.tariffName);
    if (reader.has(u"price"_s))
        facts.price = priceFromJson(reader);
    if (reader.has(u"days-left"_s))
        facts.daysLeft = daysFromJson(reader);
    reader.take(u"reading-day"_s, facts.lastReadingDay);
    reader.take(u"reading-total"_s, facts.lastReadingTotal);
    reader.takeWord(u"state"_s, stateWords, facts.state);
    reader.take(u"month-total"_s, facts.monthTotal);
    reader.take(u"month-count"_s, facts.monthCount);
    reader.take(u"alarm1"_s, facts.alarm1);
    reader.take(u"alarm2"_s, facts.alarm2);
    reader.take(u"overdraft"_s, facts.overdraft);
    reader.take(u"auto-trip"_s, facts.autoTrip);
    reader.take(u"operator"_s, facts.operatorName);
    reader.take(u"shift"_s, facts.shift);
    reader.take(u"note"_s, facts.note);
    reader.take(u"check-code"_s, facts.checkCode);
    if (!reader.failedKey().isEmpty())
        return failure(ErrorCode::DatabaseFailed, u"slip facts: '%1'"_s.arg(reader.failedKey()));
    return facts;
}

} // namespace meterdesk
