// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/SearchStore.h"

#include "PinyinInitials.h"
#include "pages/SqlFilter.h"
#include "sql/Statement.h"

#include <QtCore/QSet>

#include <algorithm>

namespace meterdesk::SearchStore {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shortestPhoneEnd = 4;

/// Letters, perhaps with digits, as initials are typed.
bool mayBeInitials(const QString &text)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80; };
    return std::ranges::all_of(text, isPlain) && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool hasOnlyDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// One way a text can point at a room, in the order of their sureness.
struct Step
{
    GlobalSearchHit::Match match;
    SqlFilter filter;
};

const QString roomSelect =
    u"SELECT p.id, p.type, p.code, p.name, coalesce(a.id, 0), coalesce(m.id, 0), m.number, tenancy.member_name, "
    "tenancy.member_phone FROM property p LEFT JOIN account a ON a.property_id = p.id AND a.closed_on IS NULL "
    "LEFT JOIN tenancy ON tenancy.account_id = a.id AND tenancy.to_at IS NULL "
    "LEFT JOIN meter m ON m.property_id = p.id AND m.removed_at IS NULL"_s;

/// Rooms whose present tenancy is so. Looked for first, since the joins of all rooms cost more than the few that match.
SqlFilter roomsOfTenancies(SqlFilter tenancy)
{
    tenancy.add(u"present.to_at IS NULL"_s);
    return SqlFilter().within(u"p.id"_s,
        u"SELECT open.property_id FROM tenancy present JOIN account open ON open.id = present.account_id "
        "AND open.closed_on IS NULL"_s,
        tenancy);
}

QList<Step> stepsFor(const QString &text)
{
    using enum GlobalSearchHit::Match;
    QList<Step> steps;
    steps.append({Code, SqlFilter().equals(u"p.code"_s, text)});
    if (hasOnlyDigits(text) && text.size() <= 12)
        steps.append({Meter, SqlFilter().equals(u"m.padded"_s, text.rightJustified(12, u'0'))});
    steps.append({Name, SqlFilter().endsWith(u"p.name"_s, text)});
    if (hasOnlyDigits(text) && text.size() >= shortestPhoneEnd)
        steps.append({Phone, roomsOfTenancies(SqlFilter().endsWith(u"present.member_phone"_s, text))});
    steps.append({Member, roomsOfTenancies(SqlFilter().beginsWith(u"present.member_name"_s, text))});
    steps.append({Name, SqlFilter().contains(u"p.name"_s, text)});
    steps.append({Meter, SqlFilter().beginsWith(u"m.number"_s, text)});
    steps.append({Code, SqlFilter().contains(u"p.code"_s, text)});
    return steps;
}

Result<void> runStep(
    DbConnection &db, const Step &step, int limit, QList<GlobalSearchHit> &hits, QSet<PropertyId> &seen)
{
    // A room has one line a meter here, so a few more are asked for than are still wanted.
    Statement select(
        db, roomSelect + step.filter.where() + u" ORDER BY p.type = 'room' DESC, p.code, m.padded LIMIT ?"_s);
    step.filter.bindTo(select);
    select << 4 * limit;
    return select.forEach([&](DbRow &row) {
        GlobalSearchHit hit;
        hit.match = step.match;
        row >> hit.property >> hit.type >> hit.code >> hit.name >> hit.account >> hit.meter >> hit.meterNo
            >> hit.memberName >> hit.memberPhone;
        if (hits.size() < limit && !seen.contains(hit.property)) {
            seen.insert(hit.property);
            hits.append(hit);
        }
    });
}

/// Rooms whose name contains, or whose member's name begins with, these initials. SQLite knows no pinyin, so all names
/// are looked at: some thousand, which takes milliseconds.
Result<void> findInitials(
    DbConnection &db, const QString &initials, int limit, QList<GlobalSearchHit> &hits, QSet<PropertyId> &seen)
{
    thread_local PinyinInitials pinyin;
    QStringList rooms;
    Statement names(db,
        u"SELECT p.id, p.name, tenancy.member_name FROM property p LEFT JOIN account a ON a.property_id = p.id "
        "AND a.closed_on IS NULL LEFT JOIN tenancy ON tenancy.account_id = a.id AND tenancy.to_at IS NULL "
        "ORDER BY p.type = 'room' DESC, p.code"_s);
    const auto looked = names.forEach([&](DbRow &row) {
        std::int64_t id = 0;
        QString name;
        QString member;
        row >> id >> name >> member;
        if (rooms.size() < limit && (pinyin.of(member).startsWith(initials) || pinyin.of(name).contains(initials)))
            rooms += QString::number(id);
    });
    if (!looked || rooms.isEmpty())
        return looked;
    const Step step{GlobalSearchHit::Match::Initials,
        SqlFilter().add(u"p.id IN (SELECT value FROM json_each(?))"_s, {QString(u'[' + rooms.join(u',') + u']')})};
    return runStep(db, step, limit, hits, seen);
}

Result<void> findConcentrators(DbConnection &db, const QString &text, int limit, QList<GlobalSearchHit> &hits)
{
    const SqlFilter filter = SqlFilter().add(u"(c.number LIKE ? ESCAPE '\\' OR c.name LIKE ? ESCAPE '\\')"_s,
        {SqlFilter::escaped(text) + u'%', u'%' + SqlFilter::escaped(text) + u'%'});
    Statement select(db,
        u"SELECT c.id, c.number, coalesce(p.id, 0), p.code, CASE WHEN c.name <> '' THEN c.name ELSE p.name END "
        "FROM concentrator c LEFT JOIN property p ON p.id = c.property_id"_s
            + filter.where() + u" ORDER BY c.number LIMIT ?"_s);
    filter.bindTo(select);
    select << limit;
    return select.forEach([&](DbRow &row) {
        GlobalSearchHit hit;
        hit.match = GlobalSearchHit::Match::Concentrator;
        hit.type = PropertyType::Centralized;
        row >> hit.concentrator >> hit.concentratorNo >> hit.property >> hit.code >> hit.name;
        hits.append(hit);
    });
}

} // namespace

Result<QList<GlobalSearchHit>> find(DbConnection &db, const QString &text, int limit)
{
    QList<GlobalSearchHit> hits;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || limit <= 0)
        return hits;
    QSet<PropertyId> seen;
    for (const Step &step : stepsFor(wanted)) {
        if (hits.size() >= limit)
            break;
        if (auto done = runStep(db, step, limit, hits, seen); !done)
            return std::unexpected(done.error());
    }
    if (hits.size() < limit && mayBeInitials(wanted)) {
        if (auto done = findInitials(db, wanted.toLower(), limit, hits, seen); !done)
            return std::unexpected(done.error());
    }
    if (hits.size() < limit) {
        if (auto done = findConcentrators(db, wanted, limit - static_cast<int>(hits.size()), hits); !done)
            return std::unexpected(done.error());
    }
    return hits;
}

} // namespace meterdesk::SearchStore
