import { groupPage } from "../../../groups.tsx";

const page = groupPage("office");

export const { generateStaticParams, generateMetadata } = page;
export default page.show;
