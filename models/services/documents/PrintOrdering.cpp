// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PrintOrdering.h"

#include "Try.h"
#include "stores/PrintOrderStore.h"

namespace meterdesk::PrintOrdering {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostCopies = 20;

} // namespace

Right rightToPrint(PrintDocument document)
{
    return document == PrintDocument::Receipt ? Right::TakeMoney : Right::SeeRecords;
}

Result<void> check(const Actor &actor, const PrintWish &wish)
{
    METERDESK_CHECK(actor.mustHave(rightToPrint(wish.document)));
    if (wish.subject.isEmpty() || wish.paper.isEmpty() || wish.copies < 1 || wish.copies > mostCopies)
        return failure(ErrorCode::InvalidArgument, u"a print needs a subject, a paper and 1 to 20 copies"_s);
    if ((wish.document == PrintDocument::Receipt) != wish.content.isEmpty())
        return failure(ErrorCode::InvalidArgument, u"pages are given for everything but receipts"_s);
    return {};
}

Result<PrintOrder> add(DbConnection &db, const Actor &actor, const PrintWish &wish, WallTime now)
{
    PrintOrder order;
    order.document = wish.document;
    order.subject = wish.subject;
    order.paper = wish.paper;
    order.copies = wish.copies;
    order.printer = wish.printer;
    order.operatorName = actor.name;
    order.orderedAt = now;
    METERDESK_TRY(id, PrintOrderStore::insert(db, order, wish.content));
    order.id = id;
    return order;
}

PrintWish wishForReceipt(const QString &receiptNo, const SlipWish &slip)
{
    return {.document = PrintDocument::Receipt,
        .subject = receiptNo,
        .paper = slip.paper,
        .copies = slip.copies,
        .printer = slip.printer};
}

} // namespace meterdesk::PrintOrdering
