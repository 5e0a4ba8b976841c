// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/PropertyStore.h"

#include "pages/SqlFilter.h"
#include "sql/Statement.h"
#include "sql/UseCount.h"

namespace meterdesk::PropertyStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString columns = u"SELECT p.id, p.code, p.name, p.type, coalesce(p.parent_id, 0), parent.code, p.region, "
                        "p.address, p.contact_name, p.contact_phone "
                        "FROM property p LEFT JOIN property parent ON parent.id = p.parent_id "_s;

const QString tree = u"WITH RECURSIVE tree (id) AS (VALUES (?) UNION "
                     "SELECT p.id FROM property p JOIN tree ON p.parent_id = tree.id) "_s;

void readProperty(DbRow &row, Property &property)
{
    row >> property.id >> property.code >> property.name >> property.type >> property.parent >> property.parentCode
        >> property.region >> property.address >> property.contactName >> property.contactPhone;
}

} // namespace

Result<std::optional<Property>> find(DbConnection &db, const PropertyCode &code)
{
    Statement select(db, columns + u"WHERE p.code = ?"_s);
    select << code;
    return select.optional<Property>(readProperty);
}

Result<Property> get(DbConnection &db, const PropertyCode &code)
{
    auto found = find(db, code);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::UnknownProperty, code.toText());
    return std::move(**found);
}

Result<QList<Property>> list(DbConnection &db)
{
    Statement select(db, columns + u"ORDER BY p.code"_s);
    return select.list<Property>(readProperty);
}

Result<QList<Property>> roomsOf(DbConnection &db, PropertyId property)
{
    Statement select(db, tree + columns + u"WHERE p.type = 'room' AND p.id IN (SELECT id FROM tree) ORDER BY p.code"_s);
    select << property.value;
    return select.list<Property>(readProperty);
}

Result<QList<Property>> search(DbConnection &db, const QString &find, std::optional<PropertyType> type, int limit)
{
    SqlFilter filter;
    if (!find.isEmpty()) {
        const QString text = SqlFilter::escaped(find);
        filter.add(u"(p.code LIKE ? ESCAPE '\\' OR p.name LIKE ? ESCAPE '\\')"_s, {text + u'%', u'%' + text + u'%'});
    }
    if (type)
        filter.add(u"p.type = ?"_s, {wordOf(*type)});
    Statement select(db, columns + filter.where() + u" ORDER BY p.type = 'room', p.code LIMIT ?"_s);
    filter.bindTo(select);
    select << limit;
    return select.list<Property>(readProperty);
}

Result<bool> isBelow(DbConnection &db, PropertyId property, PropertyId ancestor)
{
    Statement select(db, tree + u"SELECT count(*) FROM tree WHERE id = ?"_s);
    select << ancestor.value << property.value;
    return select.single<bool>();
}

Result<PropertyId> insert(DbConnection &db, const Property &property)
{
    Statement statement(db,
        u"INSERT INTO property (code, name, type, parent_id, region, address, contact_name, contact_phone) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << property.code << property.name << property.type << property.parent << property.region
              << property.address << property.contactName << property.contactPhone;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return PropertyId{*id};
}

Result<void> update(DbConnection &db, const Property &property)
{
    Statement statement(db,
        u"UPDATE property SET name = ?, type = ?, parent_id = ?, region = ?, address = ?, contact_name = ?, "
        "contact_phone = ? WHERE id = ?"_s);
    statement << property.name << property.type << property.parent << property.region << property.address
              << property.contactName << property.contactPhone << property.id;
    return statement.run();
}

Result<QStringList> uses(DbConnection &db, PropertyId property)
{
    return UseCount::list(db, property.value,
        {{u"properties below it"_s, u"SELECT count(*) FROM property WHERE parent_id = ?"_s},
            {u"accounts"_s, u"SELECT count(*) FROM account WHERE property_id = ?"_s},
            {u"meters"_s, u"SELECT count(*) FROM meter WHERE property_id = ?"_s},
            {u"concentrators"_s, u"SELECT count(*) FROM concentrator WHERE property_id = ?"_s}});
}

Result<void> remove(DbConnection &db, PropertyId property)
{
    Statement statement(db, u"DELETE FROM property WHERE id = ?"_s);
    statement << property;
    return statement.run();
}

} // namespace meterdesk::PropertyStore
