// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/DayEndFacts.h"

#include "Try.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The sums of a movement, each under its word.
template <typename Movement, typename Visit>
void forEachSum(Movement &movement, Visit visit)
{
    visit(u"opening"_s, movement.opening);
    visit(u"recharges"_s, movement.recharges);
    visit(u"reversals"_s, movement.reversals);
    visit(u"charges"_s, movement.charges);
    visit(u"refunds"_s, movement.refunds);
    visit(u"collections"_s, movement.collections);
    visit(u"adjustments"_s, movement.adjustments);
    visit(u"closing"_s, movement.closing);
}

/// The counts of a day-end, each under its word.
template <typename Report, typename Visit>
void forEachCount(Report &dayEnd, Visit visit)
{
    visit(u"inArrears"_s, dayEnd.inArrears);
    visit(u"trips"_s, dayEnd.trips);
    visit(u"closes"_s, dayEnd.closes);
    visit(u"metersDue"_s, dayEnd.metersDue);
    visit(u"metersRead"_s, dayEnd.metersRead);
    visit(u"openWorkItems"_s, dayEnd.openWorkItems);
}

void write(QJsonObject &object, const BalanceMovement &movement)
{
    forEachSum(movement, [&object](const QString &word, Money amount) { object.insert(word, amount.toText()); });
}

std::unexpected<Error> broken(const QString &word)
{
    return failure(ErrorCode::DatabaseFailed, u"a day-end has no readable %1"_s.arg(word));
}

Result<BalanceMovement> movementFrom(const QJsonObject &object)
{
    BalanceMovement movement;
    QString unreadable;
    forEachSum(movement, [&](const QString &word, Money &amount) {
        if (const auto read = Money::fromText(object[word].toString()))
            amount = *read;
        else
            unreadable = word;
    });
    if (!unreadable.isEmpty())
        return broken(unreadable);
    return movement;
}

} // namespace

QByteArray dayEndToJson(const DayEnd &dayEnd)
{
    QJsonObject movement;
    write(movement, dayEnd.movement);
    QJsonArray buildings;
    for (const BuildingMovement &building : dayEnd.buildings) {
        QJsonObject object{{u"code"_s, building.code.toText()}, {u"name"_s, building.name}};
        write(object, building.movement);
        buildings.append(object);
    }
    QJsonObject object{{u"number"_s, dayEnd.number}, {u"businessDate"_s, dayEnd.businessDate.toString(Qt::ISODate)},
        {u"at"_s, dayEnd.at.toText()}, {u"operator"_s, dayEnd.operatorName},
        {u"firstEntry"_s, QString::number(dayEnd.firstEntry)}, {u"lastEntry"_s, QString::number(dayEnd.lastEntry)},
        {u"seal"_s, dayEnd.seal}, {u"movement"_s, movement}, {u"buildings"_s, buildings},
        {u"energy"_s, dayEnd.energy.toText()}, {u"arrears"_s, dayEnd.arrears.toText()}};
    forEachCount(dayEnd, [&object](const QString &word, int count) { object.insert(word, count); });
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<DayEnd> dayEndFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    DayEnd dayEnd{.number = object[u"number"_s].toString(),
        .businessDate = QDate::fromString(object[u"businessDate"_s].toString(), Qt::ISODate),
        .operatorName = object[u"operator"_s].toString(),
        .firstEntry = object[u"firstEntry"_s].toString().toLongLong(),
        .lastEntry = object[u"lastEntry"_s].toString().toLongLong(),
        .seal = object[u"seal"_s].toString()};
    if (dayEnd.number.isEmpty() || !dayEnd.businessDate.isValid())
        return broken(u"number"_s);
    METERDESK_TRY(at, WallTime::fromText(object[u"at"_s].toString()));
    dayEnd.at = at;
    METERDESK_TRY(movement, movementFrom(object[u"movement"_s].toObject()));
    dayEnd.movement = movement;
    for (const QJsonValue &value : object[u"buildings"_s].toArray()) {
        const QJsonObject building = value.toObject();
        METERDESK_TRY(code, PropertyCode::fromText(building[u"code"_s].toString()));
        METERDESK_TRY(moved, movementFrom(building));
        dayEnd.buildings.append({.code = code, .name = building[u"name"_s].toString(), .movement = moved});
    }
    METERDESK_TRY(energy, Energy::fromText(object[u"energy"_s].toString()));
    dayEnd.energy = energy;
    METERDESK_TRY(arrears, Money::fromText(object[u"arrears"_s].toString()));
    dayEnd.arrears = arrears;
    forEachCount(dayEnd, [&object](const QString &word, int &count) { count = object[word].toInt(); });
    return dayEnd;
}

} // namespace meterdesk
