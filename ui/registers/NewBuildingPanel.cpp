// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/NewBuildingPanel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "RoomPattern.h"
#include "Try.h"
#include "records/RegisterService.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int buildingDigits = 5;
constexpr int flatDigits = 10;

/// Codes of the manual: 5 digits of a building, 5 more of its rooms, 6 more below a flat of 10 digits.
int roomDigits(const PropertyCode &building)
{
    return building.toText().size() >= flatDigits ? 6 : 5;
}

} // namespace

NewBuildingPanel::NewBuildingPanel(const RegistersDesk &desk, QWidget *parent)
    : RecordPanel(u"newBuildingPanel"_s, parent)
    , m_desk(desk)
    , m_preview(new QLabel(this))
{
    beginSection();
    m_name = addText(u"name"_s, tr("Name"), 2);
    m_code = addText(u"code"_s, tr("Property code"), 2);
    m_region = addText(u"region"_s, tr("Region"), 2);
    m_address = addText(u"address"_s, tr("Address"), 2);
    m_region->setPlaceholderText(tr("optional"));
    m_address->setPlaceholderText(tr("optional"));
    beginSection();
    m_rooms = addText(u"rooms"_s, tr("Rooms"), 2);
    m_rooms->setMaxLength(4000);
    m_preview->setObjectName(u"roomsPreview"_s);
    m_preview->setWordWrap(true);
    setTextStyle(m_preview, TextStyle::Body, Token::Text2);
    addSection()->addWidget(m_preview);
    addButtons(permits(desk.actor.role, Right::ManageDevices));
    connect(m_rooms, &QLineEdit::textChanged, this, &NewBuildingPanel::updatePreview);
    connect(m_name, &QLineEdit::textChanged, this, &NewBuildingPanel::updatePreview);
}

void NewBuildingPanel::showNew(PropertyType type)
{
    m_type = type;
    setTitle(type == PropertyType::Centralized ? tr("New building") : tr("New flat"));
    m_rooms->setPlaceholderText(type == PropertyType::Centralized ? u"101-110, 201-210"_s : tr("Room 1-Room 4"));
    for (QLineEdit *edit : {m_name, m_code, m_region, m_address, m_rooms})
        edit->clear();
    updatePreview();
    proposeCode();
    begin(false);
}

void NewBuildingPanel::proposeCode()
{
    whenDone(m_desk.registers.properties(), this, [this](const Result<QList<Property>> &properties) {
        if (!properties || !m_code->text().isEmpty())
            return;
        int highest = 0;
        for (const Property &property : *properties) {
            const QString code = property.code.toText();
            bool isNumber = false;
            const int number = code.toInt(&isNumber);
            if (code.size() == buildingDigits && isNumber)
                highest = qMax(highest, number);
        }
        m_code->setText(QString::number(highest + 1).rightJustified(buildingDigits, u'0'));
    });
}

void NewBuildingPanel::updatePreview()
{
    if (m_rooms->text().trimmed().isEmpty())
        return m_preview->setText(tr("Names or ranges, divided by commas: 101-110, 201-210, A01-A20"));
    const auto rooms = roomsOfPattern(m_rooms->text());
    if (!rooms)
        return m_preview->setText(rooms.error().detail);
    const QString name = m_name->text().trimmed();
    m_preview->setText(rooms->size() == 1 ? name + rooms->first()
                                          : tr("%n rooms: %1 … %2", nullptr, static_cast<int>(rooms->size()))
                                                .arg(name + rooms->first(), name + rooms->last()));
}

Result<QList<Property>> NewBuildingPanel::properties() const
{
    Property building;
    METERDESK_TRY(code, PropertyCode::fromText(m_code->text().trimmed()));
    METERDESK_TRY(rooms, roomsOfPattern(m_rooms->text()));
    building.code = code;
    building.name = m_name->text().trimmed();
    building.type = m_type;
    building.region = m_region->text().trimmed();
    building.address = m_address->text().trimmed();
    QList<Property> all{building};
    int number = 0;
    for (const QString &roomName : std::as_const(rooms)) {
        Property room = building;
        room.type = PropertyType::Room;
        room.parentCode = building.code;
        room.name = building.name + roomName;
        METERDESK_TRY(roomCode,
            PropertyCode::fromText(
                building.code.toText() + QString::number(++number).rightJustified(roomDigits(building.code), u'0')));
        room.code = roomCode;
        all += room;
    }
    return all;
}

void NewBuildingPanel::submit()
{
    QList<FieldError> errors;
    if (const auto code = PropertyCode::fromText(m_code->text().trimmed()); !code)
        errors += FieldError{u"code"_s, code.error()};
    if (m_name->text().trimmed().isEmpty())
        errors += FieldError{u"name"_s, Error{ErrorCode::InvalidArgument, tr("a name is needed")}};
    if (const auto rooms = roomsOfPattern(m_rooms->text()); !rooms)
        errors += FieldError{u"rooms"_s, rooms.error()};
    if (!errors.isEmpty())
        return showErrors(errors);
    const auto all = properties();
    if (!all)
        return showError(all.error());
    setBusy(true);
    whenDone(m_desk.registers.addProperties(m_desk.actor, *all), this,
        [this, name = m_name->text().trimmed()](const Result<int> &added) {
            finish(added ? Result<void>() : std::unexpected(added.error()),
                added ? tr("%1 was created with %n rooms", nullptr, *added - 1).arg(name) : QString());
        });
}

} // namespace meterdesk
