// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/PrintOrderStore.h"

#include "sql/Statement.h"

namespace meterdesk::PrintOrderStore {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString orderColumns =
    u"SELECT id, document, subject, paper, copies, copy_no, printer, title, job, state, reason, attempts, operator, "
    "ordered_at, settled_at, settled_by FROM print_order "_s;

void readOrder(DbRow &row, PrintOrder &order)
{
    row >> order.id >> order.document >> order.subject >> order.paper >> order.copies >> order.copyNo >> order.printer
        >> order.title >> order.job >> order.state >> order.reason >> order.attempts >> order.operatorName
        >> order.orderedAt >> order.settledAt >> order.settledBy;
}

} // namespace

Result<PrintOrderId> insert(DbConnection &db, const PrintOrder &order, const QByteArray &content)
{
    const bool receipt = order.document == PrintDocument::Receipt;
    Statement statement(db,
        u"INSERT INTO print_order (document, subject, receipt_no, content, paper, copies, printer, state, reason, "
        "operator, ordered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    statement << order.document << order.subject << (receipt ? std::optional(order.subject) : std::nullopt)
              << (receipt ? std::nullopt : std::optional(content)) << order.paper << order.copies << order.printer
              << order.state << order.reason << order.operatorName << order.orderedAt;
    const auto id = statement.insert();
    if (!id)
        return std::unexpected(id.error());
    return PrintOrderId{*id};
}

Result<std::optional<PrintOrder>> find(DbConnection &db, PrintOrderId id)
{
    Statement select(db, orderColumns + u"WHERE id = ?"_s);
    select << id;
    return select.optional<PrintOrder>(readOrder);
}

Result<std::optional<PrintOrder>> newestOfReceipt(DbConnection &db, const QString &receiptNo)
{
    Statement select(db, orderColumns + u"WHERE receipt_no = ? ORDER BY id DESC LIMIT 1"_s);
    select << receiptNo;
    return select.optional<PrintOrder>(readOrder);
}

Result<QByteArray> contentOf(DbConnection &db, PrintOrderId id)
{
    Statement select(db, u"SELECT coalesce(content, x'') FROM print_order WHERE id = ?"_s);
    select << id;
    const auto content = select.optional<QByteArray>([](DbRow &row, QByteArray &bytes) { row >> bytes; });
    if (!content)
        return std::unexpected(content.error());
    return content->value_or(QByteArray());
}

Result<void> update(DbConnection &db, const PrintOrder &order)
{
    Statement statement(db,
        u"UPDATE print_order SET paper = ?, copy_no = ?, printer = ?, title = ?, job = ?, state = ?, reason = ?, "
        u"attempts = ?, "
        "settled_at = ?, settled_by = ?, content = CASE WHEN ? THEN content END WHERE id = ?"_s);
    statement << order.paper << order.copyNo << order.printer << order.title << order.job << order.state << order.reason
              << order.attempts << order.settledAt << order.settledBy << order.isOpen() << order.id;
    return statement.run();
}

Result<QList<PrintOrder>> listOpen(DbConnection &db)
{
    Statement select(db, orderColumns + u"WHERE settled_at IS NULL ORDER BY id"_s);
    return select.list<PrintOrder>(readOrder);
}

Result<QList<PrintOrder>> listSettled(DbConnection &db, int limit)
{
    Statement select(db, orderColumns + u"WHERE settled_at IS NOT NULL ORDER BY id DESC LIMIT ?"_s);
    select << limit;
    return select.list<PrintOrder>(readOrder);
}

} // namespace meterdesk::PrintOrderStore
