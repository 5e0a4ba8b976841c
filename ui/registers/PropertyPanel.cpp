// SPDX-License-Identifier: GPL-3.0-or-later
#include "registers/PropertyPanel.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "RecordWords.h"
#include "records/RegisterService.h"
#include "registers/PropertyChooser.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

PropertyPanel::PropertyPanel(const RegistersDesk &desk, QWidget *parent)
    : RecordPanel(u"propertyPanel"_s, parent)
    , m_desk(desk)
{
    beginSection();
    m_code = addText(u"code"_s, tr("Property code"), 2);
    m_name = addText(u"name"_s, tr("Property name"), 2);
    Choices types;
    for (const PropertyType type : {PropertyType::Room, PropertyType::Centralized, PropertyType::Distributed})
        types.append({propertyTypeText(type), static_cast<int>(type)});
    m_type = addChoice(u"type"_s, tr("Type"), types, 2);
    m_parent = new PropertyChooser(desk.registers, std::nullopt, this);
    addField(u"parent_code"_s, tr("Belongs to"), m_parent, 2);
    beginSection();
    m_region = addText(u"region"_s, tr("Region"), 2);
    m_address = addText(u"address"_s, tr("Address"), 2);
    m_contactName = addText(u"contact_name"_s, tr("Contact"));
    m_contactPhone = addText(u"contact_phone"_s, tr("Phone"));
    for (QLineEdit *optional : {m_region, m_address, m_contactName, m_contactPhone})
        optional->setPlaceholderText(tr("optional"));
    addButtons(permits(desk.actor.role, Right::ManageDevices));
}

void PropertyPanel::showNew(const std::optional<Property> &parent)
{
    m_shown.reset();
    setTitle(tr("New property"));
    m_code->setReadOnly(false);
    for (QLineEdit *edit : {m_code, m_name, m_region, m_address, m_contactName, m_contactPhone})
        edit->clear();
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(PropertyType::Room)));
    m_parent->setProperty(parent ? parent->code : PropertyCode(), parent ? parent->name : QString());
    if (parent) {
        m_name->setText(parent->name);
        m_region->setText(parent->region);
    }
    begin(false);
}

void PropertyPanel::showProperty(const PropertyRow &row)
{
    const Property &property = row.property;
    m_shown = property;
    setTitle(property.name, property.code.toText());
    m_code->setText(property.code.toText());
    m_code->setReadOnly(true);
    m_name->setText(property.name);
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(property.type)));
    m_parent->setProperty(property.parentCode, {});
    m_region->setText(property.region);
    m_address->setText(property.address);
    m_contactName->setText(property.contactName);
    m_contactPhone->setText(property.contactPhone);
    begin(true);
}

void PropertyPanel::submit()
{
    QList<FieldError> errors;
    Property property;
    if (const auto code = PropertyCode::fromText(m_code->text().trimmed()))
        property.code = *code;
    else
        errors += FieldError{u"code"_s, code.error()};
    if (const auto parent = m_parent->code())
        property.parentCode = *parent;
    else
        errors += FieldError{u"parent_code"_s, parent.error()};
    property.name = m_name->text().trimmed();
    property.type = static_cast<PropertyType>(m_type->currentData().toInt());
    property.region = m_region->text().trimmed();
    property.address = m_address->text().trimmed();
    property.contactName = m_contactName->text().trimmed();
    property.contactPhone = m_contactPhone->text().trimmed();
    errors += RecordChecks::property(property);
    if (!errors.isEmpty())
        return showErrors(errors);
    setBusy(true);
    const QString text = tr("%1 was saved").arg(property.name);
    if (m_shown) {
        return whenDone(m_desk.registers.editProperty(m_desk.actor, property), this,
            [this, text](const Result<void> &done) { finish(done, text); });
    }
    whenDone(m_desk.registers.addProperty(m_desk.actor, property), this, [this, text](const Result<PropertyId> &added) {
        finish(added ? Result<void>() : std::unexpected(added.error()), text);
    });
}

void PropertyPanel::removeRecord()
{
    whenDone(m_desk.registers.removeProperty(m_desk.actor, m_shown->code), this,
        [this, name = m_shown->name](const Result<void> &done) { finish(done, tr("%1 was deleted").arg(name)); });
}

QString PropertyPanel::removeQuestion() const
{
    return m_shown ? tr("Delete %1? Only a property without rooms, account and meters is deleted.").arg(m_shown->name)
                   : QString();
}

} // namespace meterdesk
