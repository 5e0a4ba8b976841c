// SPDX-License-Identifier: GPL-3.0-or-later
#include "CellValues.h"
#include "RecordColumns.h"
#include "RecordWords.h"
#include "RegisterWords.h"

#include <QtCore/QCoreApplication>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant countOf(int count)
{
    return static_cast<qlonglong>(count);
}

QVariant iconOfProperty(const PropertyRow &row, int role)
{
    if (role != IconNameRole)
        return {};
    switch (row.property.type) {
    case PropertyType::Centralized:
        return u"building-2"_s;
    case PropertyType::Distributed:
        return u"house"_s;
    case PropertyType::Room:
        return u"door-open"_s;
    }
    return {};
}

template <Rate which>
QVariant priceOf(const TariffPricesRow &row)
{
    return row.version ? rawValue(row.version->rate(which)) : QVariant();
}

} // namespace

const RecordColumns<PropertyRow> &propertyColumns()
{
    using enum PropertyRow::Column;
    using Row = PropertyRow;
    static const RecordColumns<Row> table("PropertyColumns",
        {
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("PropertyColumns", "Property code"), ColumnKind::Code, 16},
                    .raw = [](const Row &row) { return QVariant(row.property.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("PropertyColumns", "Property name"), ColumnKind::Text, 22},
                    .raw = [](const Row &row) { return QVariant(row.property.name); },
                    .extra = iconOfProperty}},
            {Type,
                {.info = {"type", QT_TRANSLATE_NOOP("PropertyColumns", "Type"), ColumnKind::Text, 9},
                    .raw = [](const Row &row) { return QVariant(propertyTypeText(row.property.type)); }}},
            {Region,
                {.info = {"region", QT_TRANSLATE_NOOP("PropertyColumns", "Region"), ColumnKind::Text, 8},
                    .raw = [](const Row &row) { return textOrNone(row.property.region); }}},
            {Address,
                {.info = {"address", QT_TRANSLATE_NOOP("PropertyColumns", "Address"), ColumnKind::Text, 14},
                    .raw = [](const Row &row) { return textOrNone(row.property.address); }}},
            {Rooms,
                {.info = {"rooms", QT_TRANSLATE_NOOP("PropertyColumns", "Rooms"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return row.rooms > 0 ? countOf(row.rooms) : QVariant(); }}},
            {Accounts,
                {.info = {"accounts", QT_TRANSLATE_NOOP("PropertyColumns", "Accounts"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return countOf(row.accounts); }}},
            {Meters,
                {.info = {"meters", QT_TRANSLATE_NOOP("PropertyColumns", "Meters"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return countOf(row.meters); }}},
            {MemberName,
                {.info = {"memberName", QT_TRANSLATE_NOOP("PropertyColumns", "Member"), ColumnKind::Text, 8},
                    .raw = [](const Row &row) { return textOrNone(row.memberName); }}},
            {ContactName,
                {.info = {"contactName", QT_TRANSLATE_NOOP("PropertyColumns", "Contact"), ColumnKind::Text, 8, false},
                    .raw = [](const Row &row) { return textOrNone(row.property.contactName); }}},
        });
    return table;
}

const RecordColumns<ConcentratorRow> &concentratorColumns()
{
    using enum ConcentratorRow::Column;
    using Row = ConcentratorRow;
    static const RecordColumns<Row> table("ConcentratorColumns",
        {
            {Number,
                {.info = {"number", QT_TRANSLATE_NOOP("ConcentratorColumns", "Asset number"), ColumnKind::Code, 9},
                    .raw = [](const Row &row) { return QVariant(row.concentrator.number.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("ConcentratorColumns", "Concentrator"), ColumnKind::Text, 12},
                    .raw = [](const Row &row) { return textOrNone(row.concentrator.name); }}},
            {Protocol,
                {.info = {"protocol", QT_TRANSLATE_NOOP("ConcentratorColumns", "Protocol"), ColumnKind::Text, 16},
                    .raw =
                        [](const Row &row) { return QVariant(concentratorProtocolText(row.concentrator.protocol)); }}},
            {SupplyUnit,
                {.info = {"supplyUnit", QT_TRANSLATE_NOOP("ConcentratorColumns", "Supply unit"), ColumnKind::Text, 18},
                    .raw = [](const Row &row) { return textOrNone(row.concentrator.supplyUnit); }}},
            {InstalledOn,
                {.info = {"installedOn", QT_TRANSLATE_NOOP("ConcentratorColumns", "Applied on"), ColumnKind::Date, 10},
                    .raw = [](const Row &row) { return dayOrNone(row.concentrator.installedOn); }}},
            {Address,
                {.info = {"address", QT_TRANSLATE_NOOP("ConcentratorColumns", "Address"), ColumnKind::Text, 12},
                    .raw = [](const Row &row) { return textOrNone(row.concentrator.address); }}},
            {Link,
                {.info = {"link", QT_TRANSLATE_NOOP("ConcentratorColumns", "Connection"), ColumnKind::Text, 17},
                    .raw = [](const Row &row) { return QVariant(linkKindText(row.concentrator.link)); }}},
            {Endpoint,
                {.info = {"endpoint", QT_TRANSLATE_NOOP("ConcentratorColumns", "Address or port"), ColumnKind::Code,
                     18},
                    .raw = [](const Row &row) { return textOrNone(row.concentrator.endpoint); }}},
            {Meters,
                {.info = {"meters", QT_TRANSLATE_NOOP("ConcentratorColumns", "Meters"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return countOf(row.meters); }}},
            {Reachable,
                {.info = {"reachable", QT_TRANSLATE_NOOP("ConcentratorColumns", "Meters on line"), ColumnKind::Count,
                     6},
                    .raw = [](const Row &row) { return countOf(row.reachable); }}},
            {LastContactAt,
                {.info = {"lastContactAt", QT_TRANSLATE_NOOP("ConcentratorColumns", "Last contact"),
                     ColumnKind::ShortDateTime, 14},
                    .raw = [](const Row &row) { return rawValue(row.lastContactAt); }}},
            {PropertyName,
                {.info = {"propertyName", QT_TRANSLATE_NOOP("ConcentratorColumns", "Property"), ColumnKind::Text, 16,
                     false},
                    .raw = [](const Row &row) { return textOrNone(row.propertyName); }}},
            {ClockDrift,
                {.info = {"clockDrift", QT_TRANSLATE_NOOP("ConcentratorColumns", "Clock ahead (s)"), ColumnKind::Count,
                     8, false},
                    .raw =
                        [](const Row &row) {
                            return row.clockDriftSeconds ? countOf(*row.clockDriftSeconds) : QVariant();
                        }}},
            {SoftwareVersion,
                {.info = {"softwareVersion", QT_TRANSLATE_NOOP("ConcentratorColumns", "Software"), ColumnKind::Text, 14,
                     false},
                    .raw = [](const Row &row) { return textOrNone(row.softwareVersion); }}},
        });
    return table;
}

const RecordColumns<MeterRow> &meterColumns()
{
    using enum MeterRow::Column;
    using Row = MeterRow;
    static const RecordColumns<Row> table("MeterColumns",
        {
            {Number,
                {.info = {"number", QT_TRANSLATE_NOOP("MeterColumns", "Meter number"), ColumnKind::Code, 13},
                    .raw = [](const Row &row) { return QVariant(row.number.toText()); }}},
            {Protocol,
                {.info = {"protocol", QT_TRANSLATE_NOOP("MeterColumns", "Protocol"), ColumnKind::Text, 14},
                    .raw = [](const Row &row) { return QVariant(meterProtocolText(row.protocol)); }}},
            {Phases,
                {.info = {"phases", QT_TRANSLATE_NOOP("MeterColumns", "Type"), ColumnKind::Text, 9},
                    .raw = [](const Row &row) { return QVariant(phasesText(row.phases)); }}},
            {Ratio,
                {.info = {"ratio", QT_TRANSLATE_NOOP("MeterColumns", "Ratio"), ColumnKind::Count, 5},
                    .raw = [](const Row &row) { return countOf(row.ratio); }}},
            {Status,
                {.info = {"status", QT_TRANSLATE_NOOP("MeterColumns", "State"), ColumnKind::Text, 8},
                    .raw = [](const Row &row) { return QVariant(meterStatusText(row.status)); }}},
            {MeterRow::Column::ConcentratorNo,
                {.info = {"concentratorNo", QT_TRANSLATE_NOOP("MeterColumns", "Concentrator no."), ColumnKind::Code, 9},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorNo.toText()); }}},
            {ConcentratorName,
                {.info = {"concentrator", QT_TRANSLATE_NOOP("MeterColumns", "Concentrator"), ColumnKind::Text, 10,
                     false},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorName); }}},
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("MeterColumns", "Property code"), ColumnKind::Code, 16, false},
                    .raw = [](const Row &row) { return textOrNone(row.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("MeterColumns", "Property name"), ColumnKind::Text, 20},
                    .raw = [](const Row &row) { return textOrNone(row.name); }}},
            {Point,
                {.info = {"point", QT_TRANSLATE_NOOP("MeterColumns", "Measuring point"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return row.line.point > 0 ? countOf(row.line.point) : QVariant(); }}},
            {Port,
                {.info = {"port", QT_TRANSLATE_NOOP("MeterColumns", "Port"), ColumnKind::Count, 5, false},
                    .raw = [](const Row &row) { return countOf(row.line.port); }}},
            {Baud,
                {.info = {"baud", QT_TRANSLATE_NOOP("MeterColumns", "Baud rate"), ColumnKind::Code, 7, false},
                    .raw = [](const Row &row) { return QVariant(QString::number(row.line.baud)); }}},
            {Download,
                {.info = {"download", QT_TRANSLATE_NOOP("MeterColumns", "Delivered"), ColumnKind::Pill, 8},
                    .pill = [](const Row &row) { return std::optional(downloadPill(row.download)); }}},
            {Start,
                {.info = {"start", QT_TRANSLATE_NOOP("MeterColumns", "Start reading"), ColumnKind::Energy, 9},
                    .raw = [](const Row &row) { return rawValue(row.start); }}},
            {Total,
                {.info = {"total", QT_TRANSLATE_NOOP("MeterColumns", "Last reading"), ColumnKind::Energy, 9, true, 0,
                     CellEmphasis::Strong},
                    .raw = [](const Row &row) { return rawValue(row.total); }}},
            {ReadAt,
                {.info = {"readAt", QT_TRANSLATE_NOOP("MeterColumns", "Read at"), ColumnKind::ShortDateTime, 14},
                    .raw = [](const Row &row) { return rawValue(row.readAt); }}},
            {InstalledOn,
                {.info = {"installedOn", QT_TRANSLATE_NOOP("MeterColumns", "Installed on"), ColumnKind::Date, 10,
                     false},
                    .raw = [](const Row &row) { return dayOrNone(row.installedOn); }}},
        });
    return table;
}

const RecordColumns<PairingRow> &pairingColumns()
{
    using enum PairingRow::Column;
    using Row = PairingRow;
    static const RecordColumns<Row> table("PairingColumns",
        {
            {Number,
                {.info = {"number", QT_TRANSLATE_NOOP("PairingColumns", "Asset number"), ColumnKind::Code, 12},
                    .raw = [](const Row &row) { return QVariant(row.number.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("PairingColumns", "Room"), ColumnKind::Text, 14},
                    .raw = [](const Row &row) { return textOrNone(row.name); }}},
            {Port,
                {.info = {"port", QT_TRANSLATE_NOOP("PairingColumns", "Port"), ColumnKind::Count, 4},
                    .raw = [](const Row &row) { return countOf(row.line.port); }}},
            {Baud,
                {.info = {"baud", QT_TRANSLATE_NOOP("PairingColumns", "Baud rate"), ColumnKind::Code, 6},
                    .raw = [](const Row &row) { return QVariant(QString::number(row.line.baud)); }}},
            {Row::Column::Parity,
                {.info = {"parity", QT_TRANSLATE_NOOP("PairingColumns", "Parity"), ColumnKind::Text, 5},
                    .raw = [](const Row &row) { return QVariant(parityText(row.line.parity)); }}},
            {DataBits,
                {.info = {"dataBits", QT_TRANSLATE_NOOP("PairingColumns", "Data bits"), ColumnKind::Text, 4},
                    .raw = [](const Row &row) { return QVariant(dataBitsText(row.line.dataBits)); }}},
            {StopBits,
                {.info = {"stopBits", QT_TRANSLATE_NOOP("PairingColumns", "Stop bits"), ColumnKind::Text, 4},
                    .raw = [](const Row &row) { return QVariant(stopBitsText(row.line.stopBits)); }}},
            {Download,
                {.info = {"download", QT_TRANSLATE_NOOP("PairingColumns", "Delivered"), ColumnKind::Pill, 8},
                    .pill = [](const Row &row) { return std::optional(downloadPill(row.download)); }}},
            {Configure,
                {.info = {"configure", QT_TRANSLATE_NOOP("PairingColumns", "Configure"), ColumnKind::Text, 8, true, 0,
                     CellEmphasis::Link, false},
                    .raw =
                        [](const Row &row) {
                            return QVariant(row.download == DownloadState::Downloaded
                                    ? QCoreApplication::translate("PairingColumns", "Withdraw")
                                    : QCoreApplication::translate("PairingColumns", "Deliver"));
                        }}},
            {Options,
                {.info = {"options", QT_TRANSLATE_NOOP("PairingColumns", "Options"), ColumnKind::Text, 5, true, 0,
                     CellEmphasis::Link, false},
                    // What its concentrator still holds is taken out of it first.
                    .raw =
                        [](const Row &row) {
                            return row.download == DownloadState::Downloaded
                                ? QVariant()
                                : QVariant(QCoreApplication::translate("PairingColumns", "Delete"));
                        }}},
            {Point,
                {.info = {"point", QT_TRANSLATE_NOOP("PairingColumns", "Measuring point"), ColumnKind::Count, 6, false},
                    .raw = [](const Row &row) { return row.line.point > 0 ? countOf(row.line.point) : QVariant(); }}},
            {Row::Column::ConcentratorNo,
                {.info = {"concentratorNo", QT_TRANSLATE_NOOP("PairingColumns", "Concentrator no."), ColumnKind::Code,
                     9, false},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorNo.toText()); }}},
        });
    return table;
}

const RecordColumns<TariffPricesRow> &tariffColumns()
{
    using enum TariffPricesRow::Column;
    using Row = TariffPricesRow;
    static const RecordColumns<Row> table("TariffColumns",
        {
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("TariffColumns", "Tariff"), ColumnKind::Text, 16},
                    .raw = [](const Row &row) { return QVariant(row.name); }}},
            {Mode,
                {.info = {"mode", QT_TRANSLATE_NOOP("TariffColumns", "Mode"), ColumnKind::Text, 8},
                    .raw =
                        [](const Row &row) {
                            return row.version ? QVariant(tariffModeText(row.version->mode)) : QVariant();
                        }}},
            {Total,
                {.info = {"total", QT_TRANSLATE_NOOP("TariffColumns", "Total price (yuan)"), ColumnKind::Price, 9, true,
                     0, CellEmphasis::Strong},
                    .raw = [](const Row &row) { return row.version ? rawValue(row.version->total) : QVariant(); }}},
            {Sharp,
                {.info = {"sharp", QT_TRANSLATE_NOOP("TariffColumns", "Sharp price (yuan)"), ColumnKind::Price, 9},
                    .raw = priceOf<Rate::Sharp>}},
            {Peak,
                {.info = {"peak", QT_TRANSLATE_NOOP("TariffColumns", "Peak price (yuan)"), ColumnKind::Price, 9},
                    .raw = priceOf<Rate::Peak>}},
            {Flat,
                {.info = {"flat", QT_TRANSLATE_NOOP("TariffColumns", "Flat price (yuan)"), ColumnKind::Price, 9},
                    .raw = priceOf<Rate::Flat>}},
            {Valley,
                {.info = {"valley", QT_TRANSLATE_NOOP("TariffColumns", "Valley price (yuan)"), ColumnKind::Price, 9},
                    .raw = priceOf<Rate::Valley>}},
            {EffectiveFrom,
                {.info = {"effectiveFrom", QT_TRANSLATE_NOOP("TariffColumns", "In force since"), ColumnKind::Date, 10},
                    .raw =
                        [](const Row &row) {
                            return row.version ? dayOrNone(row.version->effectiveFrom) : QVariant();
                        }}},
            {NextFrom,
                {.info = {"nextFrom", QT_TRANSLATE_NOOP("TariffColumns", "Next change"), ColumnKind::Date, 10, true, 0,
                     CellEmphasis::Normal, false},
                    .raw = [](const Row &row) { return dayOrNone(row.nextFrom); }}},
            {UpdatedAt,
                {.info = {"updatedAt", QT_TRANSLATE_NOOP("TariffColumns", "Updated at"), ColumnKind::DateTime, 19},
                    .raw = [](const Row &row) { return rawValue(row.updatedAt); }}},
            {Accounts,
                {.info = {"accounts", QT_TRANSLATE_NOOP("TariffColumns", "Accounts"), ColumnKind::Count, 6, true, 0,
                     CellEmphasis::Normal, false},
                    .raw = [](const Row &row) { return countOf(row.accounts); }}},
        });
    return table;
}

const RecordColumns<PolicyEventRow> &policyEventColumns()
{
    using enum PolicyEventRow::Column;
    using Row = PolicyEventRow;
    static const RecordColumns<Row> table("PolicyEventColumns",
        {
            {At,
                {.info = {"at", QT_TRANSLATE_NOOP("PolicyEventColumns", "Decided at"), ColumnKind::ShortDateTime, 13},
                    .raw = [](const Row &row) { return rawValue(row.at); }}},
            {Code,
                {.info = {"code", QT_TRANSLATE_NOOP("PolicyEventColumns", "Property code"), ColumnKind::Code, 16},
                    .raw = [](const Row &row) { return QVariant(row.code.toText()); }}},
            {Name,
                {.info = {"name", QT_TRANSLATE_NOOP("PolicyEventColumns", "Property name"), ColumnKind::Text, 20},
                    .raw = [](const Row &row) { return QVariant(row.name); }}},
            {PolicyEventRow::Column::ConcentratorNo,
                {.info = {"concentratorNo", QT_TRANSLATE_NOOP("PolicyEventColumns", "Concentrator no."),
                     ColumnKind::Code, 9, false},
                    .raw = [](const Row &row) { return textOrNone(row.concentratorNo.toText()); }}},
            {PolicyEventRow::Column::MeterNo,
                {.info = {"meterNo", QT_TRANSLATE_NOOP("PolicyEventColumns", "Meter number"), ColumnKind::Code, 13},
                    .raw = [](const Row &row) { return textOrNone(row.meterNo.toText()); }}},
            {Action,
                {.info = {"action", QT_TRANSLATE_NOOP("PolicyEventColumns", "Policy"), ColumnKind::Text, 7},
                    .raw = [](const Row &row) { return QVariant(policyActionText(row.action)); }}},
            {Balance,
                {.info = {"balance", QT_TRANSLATE_NOOP("PolicyEventColumns", "Balance then (yuan)"), ColumnKind::Money,
                     10},
                    .raw = [](const Row &row) { return rawValue(row.balance); }}},
            {Threshold,
                {.info = {"threshold", QT_TRANSLATE_NOOP("PolicyEventColumns", "Threshold (yuan)"), ColumnKind::Money,
                     9},
                    .raw = [](const Row &row) { return rawValue(row.threshold); },
                    .moneyStyle = [](const Row &) { return MoneyStyle::Normal; }}},
            {SentAt,
                {.info = {"sentAt", QT_TRANSLATE_NOOP("PolicyEventColumns", "Sent at"), ColumnKind::ShortDateTime, 14,
                     false},
                    .raw = [](const Row &row) { return rawValue(row.sentAt); }}},
            {FinishedAt,
                {.info = {"finishedAt", QT_TRANSLATE_NOOP("PolicyEventColumns", "Confirmed at"),
                     ColumnKind::ShortDateTime, 14},
                    .raw = [](const Row &row) { return rawValue(row.finishedAt); }}},
            {Result,
                {.info = {"result", QT_TRANSLATE_NOOP("PolicyEventColumns", "Result"), ColumnKind::Pill, 9},
                    .pill = [](const Row &row) { return std::optional(policyPill(row.result)); }}},
            {Detail,
                {.info = {"detail", QT_TRANSLATE_NOOP("PolicyEventColumns", "Reason"), ColumnKind::Text, 18},
                    .raw =
                        [](const Row &row) {
                            const bool says = row.detail.isEmpty() && row.result == u"no-phone"_s;
                            return textOrNone(policyReasonText(says ? row.result : row.detail));
                        }}},
            {Attempts,
                {.info = {"attempts", QT_TRANSLATE_NOOP("PolicyEventColumns", "Attempts"), ColumnKind::Count, 6},
                    .raw = [](const Row &row) { return row.attempts > 0 ? countOf(row.attempts) : QVariant(); }}},
        });
    return table;
}

} // namespace meterdesk
